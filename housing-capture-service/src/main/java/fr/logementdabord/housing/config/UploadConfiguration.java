package fr.logementdabord.housing.config;

import java.time.Clock;

import fr.logementdabord.housing.availability.Availabilities;
import fr.logementdabord.housing.upload.Uploads;
import fr.logementdabord.web.page.FrenchText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Spreadsheets of availabilities.
 */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

	@Bean
	Uploads uploads(MongoTemplate mongo, Availabilities availabilities, FrenchText french, Clock clock) {
		return new Uploads(mongo, availabilities, french, clock);
	}

}
