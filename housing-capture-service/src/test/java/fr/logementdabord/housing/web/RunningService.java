package fr.logementdabord.housing.web;

import java.util.UUID;

import fr.logementdabord.testkit.parts.RealParts;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole service on a real broker and a real database process, with really signed
 * tokens. Each test works on cases and dwellings of its own.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class RunningService {

	private static final ReferralTopic REFERRALS = new ReferralTopic(RealParts.kafka());

	private static final NamesStub NAMES = NamesStub.start();

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void whereThingsAre(DynamicPropertyRegistry properties) {
		String database = RealParts.mongo("housing-" + UUID.randomUUID());
		properties.add("KAFKA_BOOTSTRAP_SERVERS", RealParts::kafka);
		properties.add("MONGODB_URI", () -> database);
		properties.add("OIDC_ISSUER_URI", People.ISSUER::uri);
		properties.add("REFERRAL_SERVICE_URL", NAMES::uri);
	}

	People people() {
		return new People("http://127.0.0.1:" + this.port, REFERRALS);
	}

}
