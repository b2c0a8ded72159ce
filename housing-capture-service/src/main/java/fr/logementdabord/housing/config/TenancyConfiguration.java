package fr.logementdabord.housing.config;

import java.util.List;
import java.util.function.Consumer;

import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.eventing.deadline.Deadlines;
import fr.logementdabord.eventing.receive.Receiving;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.housing.application.HousingDelays;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.application.Tenancies;
import fr.logementdabord.housing.policy.StayClock;
import fr.logementdabord.housing.policy.WhenHouseholdMovesInThenOpenTenancy;
import fr.logementdabord.housing.policy.WhenOccupationEndsThenVacateDwelling;
import fr.logementdabord.housing.policy.WhenSharedFlatIsAnnouncedThenAnnounceItsPlaces;
import fr.logementdabord.housing.policy.WhenTenancyOpensThenSetStayClock;
import fr.logementdabord.housing.reference.TenancyRules;
import fr.logementdabord.housing.view.sight.OpenCases;
import fr.logementdabord.housing.view.tenancies.TenanciesView;
import fr.logementdabord.housing.view.tenancies.TenancyList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;

/**
 * What follows a move-in. Its reactions have a group of their own: one that has to wait
 * for the dwelling to be let must not hold up the placements that let it.
 */
@Configuration(proxyBeanMethods = false)
class TenancyConfiguration {

	private static final String GROUP = "housing-capture-service.";

	@Bean
	Tenancies tenancies(CommandHandlers handlers) {
		return Tenancies.of(handlers);
	}

	@Bean
	TenancyRules tenancyRules() {
		return new TenancyRules();
	}

	@Bean
	TenancyList tenancyList(MongoTemplate mongo, Views views, OpenCases cases) {
		return new TenancyList(mongo, views, cases);
	}

	@Bean
	StayClock stayClock(Tenancies tenancies) {
		return new StayClock(tenancies);
	}

	@Bean
	Consumer<Message<List<byte[]>>> tenancyPolicies(Receiving receiving, HousingStreams streams, Tenancies tenancies,
			TenancyRules rules, Deadlines deadlines, HousingDelays delays) {
		return receiving.policies(GROUP + "tenancy-policies",
				List.of(new WhenHouseholdMovesInThenOpenTenancy(streams, tenancies, rules),
						new WhenTenancyOpensThenSetStayClock(deadlines),
						new WhenSharedFlatIsAnnouncedThenAnnounceItsPlaces(streams, delays),
						new WhenOccupationEndsThenVacateDwelling(streams, deadlines)));
	}

	@Bean
	Consumer<Message<List<byte[]>>> tenancyRows(Receiving receiving) {
		return receiving.view(GROUP + "tenancies", new TenanciesView());
	}

}
