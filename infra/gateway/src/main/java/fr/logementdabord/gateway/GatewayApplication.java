package fr.logementdabord.gateway;

import fr.logementdabord.web.identity.DisplayNamesAutoConfiguration;
import fr.logementdabord.web.security.ResourceServerAutoConfiguration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the gateway.
 */
@SpringBootApplication(exclude = { ResourceServerAutoConfiguration.class, DisplayNamesAutoConfiguration.class })
public class GatewayApplication {

	public static void main(String[] args) {
		SpringApplication.run(GatewayApplication.class, args);
	}

}
