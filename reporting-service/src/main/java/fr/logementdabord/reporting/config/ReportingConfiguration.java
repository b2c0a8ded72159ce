package fr.logementdabord.reporting.config;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.logementdabord.eventing.erase.DocumentTraces;
import fr.logementdabord.eventing.erase.Erasures;
import fr.logementdabord.eventing.erase.Traces;
import fr.logementdabord.eventing.erase.WhenCaseIsErasedThenEraseTraces;
import fr.logementdabord.eventing.receive.Receiving;
import fr.logementdabord.eventing.restore.ErasuresToRepeat;
import fr.logementdabord.eventing.receive.ViewDefinition;
import fr.logementdabord.reporting.messaging.received.IgnoredEvents;
import fr.logementdabord.reporting.notification.Matter;
import fr.logementdabord.reporting.view.casejourney.CaseJourneys;
import fr.logementdabord.reporting.view.merges.HouseholdMerges;
import fr.logementdabord.reporting.view.streamrecord.StreamRecords;
import fr.logementdabord.reporting.webhook.WhenAnEventConcernsAPartnerThenQueueIt;
import fr.logementdabord.reporting.webhook.WhenCaseIsProtectedThenTellTheClearedOnly;
import fr.logementdabord.reporting.webhook.delivery.WaitingDeliveries;
import io.micrometer.core.instrument.MeterRegistry;

import fr.logementdabord.web.clearance.ProtectedThings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;

/**
 * One function per view. Events that no view reads are counted once.
 */
@Configuration
public class ReportingConfiguration {

	private static final String CASE_ERASED = "fr.logementdabord.referral.case-erased.v1";

	@Bean
	Consumer<Message<List<byte[]>>> caseJourneys(Receiving receiving, MeterRegistry meters) {
		IgnoredEvents ignored = new IgnoredEvents(typesRead(), meters);
		return ignored.countThen(receiving.view("reporting-service.case-journeys", new CaseJourneys()));
	}

	@Bean
	Consumer<Message<List<byte[]>>> householdMerges(Receiving receiving) {
		return receiving.view("reporting-service.household-merges", new HouseholdMerges());
	}

	@Bean
	Consumer<Message<List<byte[]>>> streamRecords(Receiving receiving) {
		return receiving.view("reporting-service.stream-records", new StreamRecords());
	}

	/**
	 * The definition of every view.
	 */
	public static List<ViewDefinition<?>> views() {
		return List.of(new CaseJourneys(), new HouseholdMerges(), new StreamRecords());
	}

	/**
	 * Every type that a view is folded from, a partner told of, somebody notified of, or
	 * something erased for.
	 */
	public static Set<String> typesRead() {
		return Stream.of(views().stream().flatMap((view) -> view.types().stream()),
				WhenAnEventConcernsAPartnerThenQueueIt.read().stream(), Matter.types().stream(), Stream.of(CASE_ERASED))
			.flatMap((types) -> types)
			.collect(Collectors.toUnmodifiableSet());
	}

	@Bean
	ProtectedThings protectedCases(MongoTemplate mongo) {
		return new ProtectedThings(mongo);
	}

	@Bean
	Consumer<Message<List<byte[]>>> webhooks(Receiving receiving, WhenCaseIsProtectedThenTellTheClearedOnly first,
			WhenAnEventConcernsAPartnerThenQueueIt policy, Erasures erasures, List<DocumentTraces> documents,
			WaitingDeliveries waitingDeliveries) {
		return receiving.policies("reporting-service.webhooks", List.of(first, policy,
				new WhenCaseIsErasedThenEraseTraces(CASE_ERASED, erasures, traces(documents, waitingDeliveries))));
	}

	@Bean
	ErasuresToRepeat erasuresToRepeat(Erasures erasures, List<DocumentTraces> documents,
			WaitingDeliveries waitingDeliveries, MongoTemplate mongo) {
		return new ErasuresToRepeat(mongo.getCollection(ErasuresToRepeat.COLLECTION),
				(caseId) -> erasures.erase(caseId, traces(documents, waitingDeliveries)));
	}

	/** Everything that is kept of a case here and is not its history without names. */
	private static List<Traces> traces(List<DocumentTraces> documents, WaitingDeliveries waitingDeliveries) {
		return Stream.concat(Stream.of(waitingDeliveries), documents.stream()).toList();
	}

}
