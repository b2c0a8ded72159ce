package fr.logementdabord.housing.config;

import java.time.Clock;

import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.housing.application.AnswerTime;
import fr.logementdabord.housing.application.Communes;
import fr.logementdabord.housing.application.HeldForReferral;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.application.PlacementProposals;
import fr.logementdabord.housing.reference.LeaseKinds;
import fr.logementdabord.housing.reference.RefusalMotives;
import fr.logementdabord.housing.view.dwellings.DwellingList;
import fr.logementdabord.housing.view.meetings.MeetingList;
import fr.logementdabord.housing.view.placements.PlacementList;
import fr.logementdabord.housing.view.searches.SearchList;
import fr.logementdabord.housing.view.sight.OpenCases;
import fr.logementdabord.web.clearance.ProtectedThings;
import fr.logementdabord.web.clearance.ProtectionDialect;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * What decides and what reads.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HousingProperties.class)
class HousingConfiguration {

	@Bean
	ProtectedThings protectedCases(MongoTemplate mongo) {
		return new ProtectedThings(mongo);
	}

	@Bean
	ProtectionDialect protectionDialect(ProtectedThings protectedCases) {
		return new ProtectionDialect(protectedCases::openTo);
	}

	@Bean
	OpenCases openCases(ProtectedThings protectedCases) {
		return new OpenCases(protectedCases);
	}

	@Bean
	HousingStreams housingStreams(CommandHandlers handlers) {
		return HousingStreams.of(handlers);
	}

	@Bean
	ParisDays parisDays(Clock clock) {
		return new ParisDays(clock);
	}

	@Bean
	AnswerTime answerTime(HousingProperties properties) {
		return new AnswerTime(properties.landlordAnswerDelay());
	}

	@Bean
	Communes communes() {
		return new Communes();
	}

	@Bean
	RefusalMotives refusalMotives() {
		return new RefusalMotives();
	}

	@Bean
	LeaseKinds leaseKinds() {
		return new LeaseKinds();
	}

	@Bean
	PlacementProposals placementProposals(HousingStreams streams, ParisDays days, AnswerTime answerTime,
			HousingProperties properties) {
		return new PlacementProposals(streams, days, answerTime, properties.proposalPatience());
	}

	@Bean
	HeldForReferral heldForReferral(HousingStreams streams) {
		return new HeldForReferral(streams);
	}

	@Bean
	DwellingList dwellingList(MongoTemplate mongo, Views views, OpenCases cases) {
		return new DwellingList(mongo, views, cases);
	}

	@Bean
	SearchList searchList(MongoTemplate mongo, Views views, OpenCases cases) {
		return new SearchList(mongo, views, cases);
	}

	@Bean
	MeetingList meetingList(MongoTemplate mongo, Views views) {
		return new MeetingList(mongo, views);
	}

	@Bean
	PlacementList placementList(MongoTemplate mongo, Views views, OpenCases cases) {
		return new PlacementList(mongo, views, cases);
	}

}
