package fr.logementdabord.measure;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts measure-service.
 */
@SpringBootApplication
public class MeasureServiceApplication {

	public static void main(String[] args) {
		SpringApplication.run(MeasureServiceApplication.class, args);
	}

}
