package fr.logementdabord.platform.identity;

import fr.logementdabord.web.identity.DisplayNamesAutoConfiguration;
import fr.logementdabord.web.security.ResourceServerAutoConfiguration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the embedded identity provider.
 */
@SpringBootApplication(exclude = { ResourceServerAutoConfiguration.class, DisplayNamesAutoConfiguration.class })
public class IdentityApplication {

	public static void main(String[] args) {
		SpringApplication.run(IdentityApplication.class, args);
	}

}
