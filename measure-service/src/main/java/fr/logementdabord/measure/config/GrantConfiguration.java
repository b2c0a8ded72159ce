package fr.logementdabord.measure.config;

import fr.logementdabord.eventing.store.Aggregate;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.eventing.store.EventTypes;
import fr.logementdabord.measure.domain.grant.GrantAgreement;
import fr.logementdabord.measure.domain.grant.GrantCommand;
import fr.logementdabord.measure.domain.grant.GrantDecider;
import fr.logementdabord.measure.domain.grant.GrantEvent;
import fr.logementdabord.measure.messaging.published.GrantPublisher;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The State's grants, each a stream {@code grant-G-<call>-<year>}, with the stored names
 * of their events.
 */
@Configuration(proxyBeanMethods = false)
public class GrantConfiguration {

	/** What a grant's stream holds. */
	public static final Aggregate<GrantCommand, GrantAgreement, GrantEvent> GRANT = new Aggregate<>("grant",
			new GrantDecider(),
			EventTypes.of(GrantEvent.class)
				.name(GrantEvent.GrantSigned.class, "grant-signed")
				.name(GrantEvent.BudgetDetailed.class, "budget-detailed")
				.name(GrantEvent.GrantAmended.class, "grant-amended")
				.name(GrantEvent.GrantPaid.class, "grant-paid")
				.name(GrantEvent.BudgetTransferred.class, "budget-transferred")
				.name(GrantEvent.CostRecorded.class, "cost-recorded")
				.name(GrantEvent.CostStruck.class, "cost-struck")
				.name(GrantEvent.ReportSubmitted.class, "report-submitted")
				.name(GrantEvent.LetterRegistered.class, "letter-registered")
				.name(GrantEvent.LetterAnswered.class, "letter-answered")
				.build(),
			new GrantPublisher());

	@Bean
	CommandHandler<GrantCommand, GrantAgreement, GrantEvent> grants(CommandHandlers handlers) {
		return handlers.of(GRANT);
	}

}
