package fr.logementdabord.referral.config;

import java.util.List;

import fr.logementdabord.eventing.deadline.Deadlines;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.referral.access.CaseAccess;
import fr.logementdabord.referral.application.ReferralSteps;
import fr.logementdabord.referral.clock.CaseClocks;
import fr.logementdabord.referral.clock.Today;
import fr.logementdabord.referral.coordination.CaseConferences;
import fr.logementdabord.referral.coordination.CaseStreams;
import fr.logementdabord.referral.coordination.Contesting;
import fr.logementdabord.referral.coordination.FactFindingLogs;
import fr.logementdabord.referral.coordination.RunningClocks;
import fr.logementdabord.referral.delegation.StandInViewer;
import fr.logementdabord.referral.delegation.StandIns;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.ReferralCommand;
import fr.logementdabord.referral.domain.referral.ReferralEvent;
import fr.logementdabord.referral.identity.NoteStore;
import fr.logementdabord.referral.messaging.published.ConferencePublisher;
import fr.logementdabord.referral.reference.ReferenceCsv;
import fr.logementdabord.referral.reference.Urgency;
import fr.logementdabord.referral.reminder.CaseReminder;
import fr.logementdabord.referral.reminder.Reminders;
import fr.logementdabord.referral.view.desk.Desk;
import fr.logementdabord.referral.view.desk.DeskRows;
import fr.logementdabord.referral.view.desk.DeskUpdates;
import fr.logementdabord.referral.view.desk.Neutrality;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The coordinator's desk: clocks, reminders, queue.
 */
@Configuration(proxyBeanMethods = false)
class CoordinationConfiguration {

	@Bean
	CaseClocks caseClocks() {
		return CaseClocks.load();
	}

	@Bean
	CaseStreams caseStreams(CommandHandler<ReferralCommand, Referral, ReferralEvent> referrals,
			CommandHandlers handlers) {
		return CaseStreams.of(referrals, handlers, new ConferencePublisher());
	}

	@Bean
	RunningClocks runningClocks(CaseStreams streams, CaseClocks clocks) {
		return new RunningClocks(streams, clocks);
	}

	@Bean
	FactFindingLogs factFindingLogs(CaseStreams streams, CaseClocks clocks, NoteStore notes) {
		return new FactFindingLogs(streams, clocks, notes);
	}

	@Bean
	CaseConferences caseConferences(CaseStreams streams, NoteStore notes) {
		return new CaseConferences(streams, notes);
	}

	@Bean
	Contesting contesting(CaseStreams streams, ReferralSteps steps, CaseClocks clocks, NoteStore notes) {
		return new Contesting(streams, steps, clocks, notes);
	}

	@Bean
	DeskUpdates deskUpdates(DeskRows rows, RunningClocks running, Reminders reminders) {
		return new DeskUpdates(rows, running, reminders);
	}

	@Bean(initMethod = "prepare")
	Reminders reminders(Deadlines deadlines, CaseClocks clocks, MongoTemplate mongo, Today today, CaseAccess access) {
		return new Reminders(deadlines, clocks, mongo, today, access);
	}

	@Bean
	CaseReminder caseReminder(RunningClocks running, Reminders reminders) {
		return new CaseReminder(running, reminders);
	}

	@Bean(initMethod = "open")
	DeskRows deskRows(RunningClocks running, MongoTemplate mongo) {
		return new DeskRows(running, Urgency.load(), mongo);
	}

	@Bean
	Neutrality neutrality(MongoTemplate mongo, CaseAccess access) {
		return new Neutrality(mongo, access);
	}

	@Bean
	Desk desk(MongoTemplate mongo, CaseAccess access) {
		return new Desk(mongo, access);
	}

	@Bean
	StandIns standIns(CommandHandlers handlers, MongoTemplate mongo, Today today) {
		StandIns standIns = new StandIns(handlers, mongo, today);
		standIns.catchUp(ReferenceCsv.rows("platforms.csv").stream().map((row) -> row.getField("platform")).toList());
		return standIns;
	}

	/** Before the resolver that every service has. */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	WebMvcConfigurer standInViewer(StandIns standIns) {
		return new WebMvcConfigurer() {
			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.addFirst(new StandInViewer(standIns));
			}
		};
	}

}
