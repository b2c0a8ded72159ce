package fr.logementdabord.housing.config;

import fr.logementdabord.housing.application.Communes;
import fr.logementdabord.housing.application.HousingDelays;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.availability.Availabilities;
import fr.logementdabord.housing.policy.ConfirmationDeadline;
import fr.logementdabord.housing.policy.EndOfPauseDeadline;
import jakarta.validation.Validator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What landlords say about their dwellings, and the delays it is subject to.
 */
@Configuration(proxyBeanMethods = false)
class AvailabilityConfiguration {

	@Bean
	HousingDelays housingDelays() {
		return new HousingDelays();
	}

	@Bean
	Availabilities availabilities(HousingStreams streams, Communes communes, ParisDays days, HousingDelays delays,
			Validator validator) {
		return new Availabilities(streams, communes, days, delays, validator);
	}

	@Bean
	ConfirmationDeadline confirmationDeadline(HousingStreams streams) {
		return new ConfirmationDeadline(streams);
	}

	@Bean
	EndOfPauseDeadline endOfPauseDeadline(HousingStreams streams) {
		return new EndOfPauseDeadline(streams);
	}

}
