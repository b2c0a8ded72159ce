package fr.logementdabord.referral.config;

import java.util.List;
import java.util.function.Consumer;

import fr.logementdabord.eventing.receive.Receiving;
import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.eventing.store.Aggregate;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.referral.clock.Today;
import fr.logementdabord.referral.domain.network.NetworkSession;
import fr.logementdabord.referral.domain.network.NetworkSessionCommand;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.ReferralCommand;
import fr.logementdabord.referral.domain.referral.ReferralEvent;
import fr.logementdabord.referral.identity.IdentityVault;
import fr.logementdabord.referral.identity.NoteStore;
import fr.logementdabord.referral.messaging.published.NetworkSessionPublisher;
import fr.logementdabord.referral.network.GepExport;
import fr.logementdabord.referral.network.NetworkSessions;
import fr.logementdabord.referral.network.TellingWords;
import fr.logementdabord.referral.reference.AnonymityRules;
import fr.logementdabord.referral.reference.Commune;
import fr.logementdabord.referral.reference.Territories;
import fr.logementdabord.referral.view.networksessions.NetworkSessionsView;
import fr.logementdabord.referral.view.networksessions.SessionList;
import fr.logementdabord.referral.view.openreferrals.OpenReferrals;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;

/**
 * Sessions of the network.
 */
@Configuration(proxyBeanMethods = false)
class NetworkConfiguration {

	@Bean
	Aggregate<NetworkSessionCommand, NetworkSession, NetworkSessionEvent> networkSessionAggregate() {
		return NetworkSessions.aggregate(new NetworkSessionPublisher());
	}

	@Bean
	NetworkSessions networkSessionSteps(CommandHandlers handlers,
			Aggregate<NetworkSessionCommand, NetworkSession, NetworkSessionEvent> networkSessionAggregate,
			NoteStore notes, Today today) {
		return new NetworkSessions(handlers.of(networkSessionAggregate), notes, today);
	}

	@Bean
	GepExport gepExport(NetworkSessions sessions, CommandHandler<ReferralCommand, Referral, ReferralEvent> referrals,
			OpenReferrals search, IdentityVault vault, Territories territories) {
		TellingWords words = new TellingWords(territories.all().stream().map(Commune::name).toList());
		return new GepExport(sessions, referrals, search, vault, AnonymityRules.load(), words);
	}

	@Bean
	SessionList sessionList(MongoTemplate mongo, Views views) {
		return new SessionList(mongo, views);
	}

	@Bean
	Consumer<Message<List<byte[]>>> networkSessions(Receiving receiving) {
		return receiving.view("referral-service.network-sessions", new NetworkSessionsView());
	}

}
