package fr.logementdabord.housing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the service.
 */
@SpringBootApplication
public class HousingCaptureServiceApplication {

	public static void main(String[] args) {
		SpringApplication.run(HousingCaptureServiceApplication.class, args);
	}

}
