package fr.logementdabord.housing.config;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Choices the sources leave open.
 *
 * @param landlordAnswerDelay how long a landlord has to answer a proposal
 * @param proposalPatience how long a proposal waits to tell whether the household could
 * be taken too
 */
@ConfigurationProperties("housing")
record HousingProperties(@DefaultValue("10d") Duration landlordAnswerDelay,
		@DefaultValue("3s") Duration proposalPatience) {
}
