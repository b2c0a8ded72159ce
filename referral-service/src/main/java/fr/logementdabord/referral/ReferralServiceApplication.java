package fr.logementdabord.referral;

import fr.logementdabord.referral.identity.AccessLog;
import fr.logementdabord.vault.access.AccessLogProgram;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts referral-service, or verifies its access log from a command line.
 */
@SpringBootApplication
public class ReferralServiceApplication {

	public static void main(String[] args) {
		if (AccessLogProgram.isAsked(args)) {
			System.exit(AccessLogProgram.run(System.getenv("MONGODB_URI"), AccessLog.CHAIN, args, System.out));
		}
		SpringApplication.run(ReferralServiceApplication.class, args);
	}

}
