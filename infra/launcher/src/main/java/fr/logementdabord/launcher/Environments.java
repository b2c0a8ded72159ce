package fr.logementdabord.launcher;

import java.util.HashMap;
import java.util.Map;

/**
 * What each program is told, by the variables that its {@code application.yml} reads; the
 * same names as in {@code docker-compose.yml}.
 */
final class Environments {

	private static final String GATEWAY_CLIENT = "gateway";

	private static final String SERVICES_CLIENT = "services";

	private static final String INVENTED = "Données de démonstration\u00A0: personnes, organisations et situations sont inventées.";

	private final SuiteSettings settings;

	private final SuiteHome home;

	private final Secrets secrets;

	Environments(SuiteSettings settings, SuiteHome home, Secrets secrets) {
		this.settings = settings;
		this.home = home;
		this.secrets = secrets;
	}

	Map<String, String> of(Program program) {
		Map<String, String> environment = new HashMap<>();
		environment.put("SERVER_PORT", Integer.toString(this.settings.port(program)));
		// nothing but this machine may connect
		environment.put("SERVER_ADDRESS", "127.0.0.1");
		if (this.home.isInvented()) {
			environment.put("SITE_NOTICE", INVENTED);
		}
		switch (program) {
			case BROKER, DATABASE -> environment.put("DATA_DIR", this.home.data(program).toString());
			case IDENTITY -> {
				environment.put("DATA_DIR", this.home.data(program).toString());
				addLogin(environment);
				addGatewayClient(environment);
				addServicesClient(environment);
			}
			case GATEWAY -> {
				addLogin(environment);
				addGatewayClient(environment);
				addServiceAddresses(environment);
			}
			case REFERRAL, MEASURE, HOUSING_CAPTURE, REPORTING -> {
				addLogin(environment);
				addServicesClient(environment);
				addServiceAddresses(environment);
				environment.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + this.settings.port(Program.BROKER));
				environment.put("MONGODB_URI", "mongodb://localhost:%d/%s"
					.formatted(this.settings.port(Program.DATABASE), program.database()));
				if (program == Program.MEASURE) {
					environment.put("SUPPORT_NOTES_KEY_FILE", this.secrets.notesKeyFile().toString());
				}
				if (program == Program.REPORTING) {
					environment.put("WEBHOOKS_KEY_FILE", this.secrets.webhooksKeyFile().toString());
					// nobody but the person at this machine can subscribe
					environment.put("WEBHOOKS_ALLOW_LOCAL", "true");
				}
				if (program == Program.REFERRAL) {
					environment.put("IDENTITY_VAULT_KEY_FILE", this.secrets.vaultKeyFile().toString());
				}
			}
		}
		return environment;
	}

	private void addLogin(Map<String, String> environment) {
		environment.put("OIDC_ISSUER_URI", address(Program.IDENTITY));
		environment.put("PUBLIC_URL", address(Program.GATEWAY));
	}

	private void addGatewayClient(Map<String, String> environment) {
		environment.put("GATEWAY_CLIENT_ID", GATEWAY_CLIENT);
		environment.put("GATEWAY_CLIENT_SECRET", this.secrets.client(GATEWAY_CLIENT));
	}

	private void addServicesClient(Map<String, String> environment) {
		environment.put("SERVICES_CLIENT_ID", SERVICES_CLIENT);
		environment.put("SERVICES_CLIENT_SECRET", this.secrets.client(SERVICES_CLIENT));
	}

	private void addServiceAddresses(Map<String, String> environment) {
		environment.put("REFERRAL_SERVICE_URL", address(Program.REFERRAL));
		environment.put("MEASURE_SERVICE_URL", address(Program.MEASURE));
		environment.put("HOUSING_CAPTURE_SERVICE_URL", address(Program.HOUSING_CAPTURE));
		environment.put("REPORTING_SERVICE_URL", address(Program.REPORTING));
	}

	private String address(Program program) {
		return "http://localhost:" + this.settings.port(program);
	}

}
