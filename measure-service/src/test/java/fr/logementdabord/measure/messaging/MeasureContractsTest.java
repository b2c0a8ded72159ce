package fr.logementdabord.measure.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.eventing.receive.CannotHandle;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.eventing.store.Publisher;
import fr.logementdabord.measure.domain.agreement.AgreementDecider;
import fr.logementdabord.measure.domain.agreement.AgreementEvent;
import fr.logementdabord.measure.domain.agreement.Circumstances;
import fr.logementdabord.measure.domain.measure.Course.ReviewDue;
import fr.logementdabord.measure.domain.measure.MeasureDecider;
import fr.logementdabord.measure.domain.measure.MeasureEvent;
import fr.logementdabord.measure.messaging.published.AgreementAmendedV1;
import fr.logementdabord.measure.messaging.published.AgreementPublisher;
import fr.logementdabord.measure.messaging.published.AllocationRefusedV1;
import fr.logementdabord.measure.messaging.published.MeasureWaitlistedV1;
import fr.logementdabord.measure.messaging.published.PlaceProposedV1;
import fr.logementdabord.measure.messaging.published.WaitingListPublisher;
import fr.logementdabord.measure.domain.waitinglist.Ranking;
import fr.logementdabord.measure.domain.waitinglist.WaitingListCommand.Household;
import fr.logementdabord.measure.domain.waitinglist.WaitingListDecider;
import fr.logementdabord.measure.domain.waitinglist.WaitingListEvent;
import fr.logementdabord.measure.messaging.published.AgreementSignedV1;
import fr.logementdabord.measure.messaging.published.LeadWorkerNamedV1;
import fr.logementdabord.measure.messaging.published.MeasureAllocatedV1;
import fr.logementdabord.measure.messaging.published.MeasureEndedV1;
import fr.logementdabord.measure.messaging.published.MeasurePublisher;
import fr.logementdabord.measure.messaging.published.MeasureRequestCancelledV1;
import fr.logementdabord.measure.messaging.published.MeasureRequestedV1;
import fr.logementdabord.measure.messaging.published.MeasureStartedV1;
import fr.logementdabord.measure.messaging.published.PlaceFreedV1;
import fr.logementdabord.measure.messaging.published.PlaceTakenV1;
import fr.logementdabord.measure.domain.aftercare.Aftercare.Followed;
import fr.logementdabord.measure.domain.aftercare.AftercareDecider;
import fr.logementdabord.measure.domain.aftercare.AftercareEvent;
import fr.logementdabord.measure.domain.journal.JournalDecider;
import fr.logementdabord.measure.domain.journal.JournalEvent;
import fr.logementdabord.measure.domain.ledger.LedgerDecider;
import fr.logementdabord.measure.domain.ledger.LedgerEvent;
import fr.logementdabord.measure.messaging.published.AftercarePublisher;
import fr.logementdabord.measure.messaging.published.HouseholdContactRecordedV1;
import fr.logementdabord.measure.messaging.published.JournalPublisher;
import fr.logementdabord.measure.messaging.published.LedgerPublisher;
import fr.logementdabord.measure.messaging.published.ObstacleLiftedV1;
import fr.logementdabord.measure.messaging.published.ObstacleRecordedV1;
import fr.logementdabord.measure.messaging.published.MaintainedInHousingReadV1;
import fr.logementdabord.measure.messaging.received.housing.HouseholdMovedIn;
import fr.logementdabord.measure.messaging.published.ReviewRecordedV1;
import fr.logementdabord.measure.messaging.published.TermAgreedV1;
import fr.logementdabord.measure.messaging.published.DueDateRemindedV1;
import fr.logementdabord.measure.messaging.published.MeasureSuspendedV1;
import fr.logementdabord.measure.messaging.published.MeasureResumedV1;
import fr.logementdabord.measure.messaging.published.EndDeferredV1;
import fr.logementdabord.measure.messaging.published.EndNoLongerDeferredV1;
import fr.logementdabord.measure.messaging.published.TypeChangeAskedV1;
import fr.logementdabord.measure.messaging.published.TypeChangeDroppedV1;
import fr.logementdabord.measure.messaging.published.MeasureTypeChangedV1;
import fr.logementdabord.measure.messaging.received.referral.OrientationDecided;
import fr.logementdabord.measure.messaging.received.referral.ReferralClosed;
import fr.logementdabord.measure.messaging.received.referral.ReferralSubmitted;
import fr.logementdabord.measure.messaging.received.referral.OrientationRevoked;
import fr.logementdabord.measure.messaging.received.referral.ReferralWithdrawn;
import fr.logementdabord.measure.messaging.published.SupportNotesErasedV1;
import fr.logementdabord.measure.messaging.received.referral.CaseErased;
import fr.logementdabord.measure.reference.MeasureTypeFile;
import fr.logementdabord.measure.reference.PrioritySchemeFile;
import fr.logementdabord.testkit.contract.ContractSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MeasureContractsTest {

	private static final String MEASURE = "M-9WQ4ZK0H3D7T";

	private static final String CASE = "LDA-7K3QX9M2TD4A";

	private static final String AGREEMENT = "A-5T1D9QZ7XK2B";

	private static final LocalDate DAY = LocalDate.of(2026, 12, 7);

	private static final MeasureEvent REQUESTED = new MeasureEvent.MeasureRequested(MEASURE, CASE, "artois", "ENVAUL",
			DAY);

	private static final MeasureEvent ALLOCATED = new MeasureEvent.MeasureAllocated(AGREEMENT, "asso-escale", DAY);

	private static final MeasureEvent CANCELLED = new MeasureEvent.MeasureRequestCancelled(DAY, "OTHER");

	private static final List<MeasureEvent> LIFE = List.of(REQUESTED, ALLOCATED,
			new MeasureEvent.LeadWorkerNamed("worker-7", DAY, DAY), new MeasureEvent.MeasureStarted(DAY),
			new MeasureEvent.ReviewRecorded("INITIAL", DAY),
			new MeasureEvent.MeasureEnded(DAY, "OBJECTIVE_REACHED", "SLIDING_LEASE", MeasureDecider.BY_PROVIDER));

	private static final List<AgreementEvent> PLACES = List.of(
			new AgreementEvent.AgreementSigned(AGREEMENT, "asso-escale", "artois", "ENVAUL", 2026, 12, 412_050L, null,
					"AMI_1"),
			new AgreementEvent.AgreementAmended(2026, 1, LocalDate.of(2026, 7, 1), 8, null, 1_000_000L),
			new AgreementEvent.PlaceTaken(MEASURE, CASE, DAY,
					new Circumstances(Optional.of("asso-relais"), "PROXIMITY", Optional.of(1))),
			new AgreementEvent.PlaceFreed(MEASURE, CASE, DAY));

	static Stream<Arguments> published() {
		return Stream.of(Arguments.of(AgreementSignedV1.TYPE, AgreementSignedV1.class),
				Arguments.of(AgreementAmendedV1.TYPE, AgreementAmendedV1.class),
				Arguments.of(AllocationRefusedV1.TYPE, AllocationRefusedV1.class),
				Arguments.of(MeasureWaitlistedV1.TYPE, MeasureWaitlistedV1.class),
				Arguments.of(PlaceProposedV1.TYPE, PlaceProposedV1.class),
				Arguments.of(PlaceTakenV1.TYPE, PlaceTakenV1.class),
				Arguments.of(PlaceFreedV1.TYPE, PlaceFreedV1.class),
				Arguments.of(MeasureRequestedV1.TYPE, MeasureRequestedV1.class),
				Arguments.of(MeasureAllocatedV1.TYPE, MeasureAllocatedV1.class),
				Arguments.of(LeadWorkerNamedV1.TYPE, LeadWorkerNamedV1.class),
				Arguments.of(MeasureStartedV1.TYPE, MeasureStartedV1.class),
				Arguments.of(ReviewRecordedV1.TYPE, ReviewRecordedV1.class),
				Arguments.of(MeasureEndedV1.TYPE, MeasureEndedV1.class),
				Arguments.of(MeasureRequestCancelledV1.TYPE, MeasureRequestCancelledV1.class),
				Arguments.of(TermAgreedV1.TYPE, TermAgreedV1.class),
				Arguments.of(DueDateRemindedV1.TYPE, DueDateRemindedV1.class),
				Arguments.of(MeasureSuspendedV1.TYPE, MeasureSuspendedV1.class),
				Arguments.of(MeasureResumedV1.TYPE, MeasureResumedV1.class),
				Arguments.of(EndDeferredV1.TYPE, EndDeferredV1.class),
				Arguments.of(EndNoLongerDeferredV1.TYPE, EndNoLongerDeferredV1.class),
				Arguments.of(TypeChangeAskedV1.TYPE, TypeChangeAskedV1.class),
				Arguments.of(TypeChangeDroppedV1.TYPE, TypeChangeDroppedV1.class),
				Arguments.of(MeasureTypeChangedV1.TYPE, MeasureTypeChangedV1.class),
				Arguments.of(ObstacleRecordedV1.TYPE, ObstacleRecordedV1.class),
				Arguments.of(ObstacleLiftedV1.TYPE, ObstacleLiftedV1.class),
				Arguments.of(HouseholdContactRecordedV1.TYPE, HouseholdContactRecordedV1.class),
				Arguments.of(MaintainedInHousingReadV1.TYPE, MaintainedInHousingReadV1.class),
				Arguments.of(SupportNotesErasedV1.TYPE, SupportNotesErasedV1.class));
	}

	static Stream<Arguments> received() {
		return Stream.of(Arguments.of(OrientationDecided.TYPE, OrientationDecided.class),
				Arguments.of(ReferralSubmitted.TYPE, ReferralSubmitted.class),
				Arguments.of(ReferralClosed.TYPE, ReferralClosed.class),
				Arguments.of(OrientationRevoked.TYPE, OrientationRevoked.class),
				Arguments.of(ReferralWithdrawn.TYPE, ReferralWithdrawn.class),
				Arguments.of(CaseErased.TYPE, CaseErased.class),
				Arguments.of(HouseholdMovedIn.TYPE, HouseholdMovedIn.class));
	}

	@ParameterizedTest
	@MethodSource("published")
	void what_is_published_has_examples_that_fit_and_that_we_read_back(String type, Class<?> copy) {
		ContractSpec contract = ContractSpec.of(type);
		contract.thenExamplesFit();
		contract.thenReadBy(copy);
	}

	@ParameterizedTest
	@MethodSource("received")
	void our_reduced_copy_reads_every_example_of_what_we_receive(String type, Class<?> copy) {
		ContractSpec.of(type).thenReadBy(copy);
	}

	@ParameterizedTest
	@MethodSource("received")
	void a_message_without_what_we_need_breaks_its_contract(String type, Class<?> copy) {
		ReceivedEvent event = new ReceivedEvent("referral-1/1", "/referral-service", type, "referral-1", 1, 1, CASE,
				"correlation", null, Instant.EPOCH, "{}".getBytes(StandardCharsets.UTF_8));

		assertThatExceptionOfType(CannotHandle.class).isThrownBy(() -> event.as(copy));
	}

	@Test
	void every_event_of_a_measure_is_said_as_its_schema_promises() {
		assertThat(said(new MeasureDecider(), new MeasurePublisher(), LIFE)).hasSize(6)
			.allSatisfy((event) -> ContractSpec.of(event.type()).thenFits(event.data()))
			.allSatisfy((event) -> assertThat(event.caseId()).isEqualTo(CASE));
		assertThat(said(new MeasureDecider(), new MeasurePublisher(), List.of(REQUESTED, CANCELLED)).getLast().data())
			.satisfies((data) -> ContractSpec.of(MeasureRequestCancelledV1.TYPE).thenFits(data));
		assertThat(
				said(new MeasureDecider(), new MeasurePublisher(), List.of(REQUESTED, ALLOCATED, CANCELLED)).getLast()
					.data())
			.satisfies((data) -> ContractSpec.of(MeasureRequestCancelledV1.TYPE).thenFits(data));
	}

	@Test
	void every_turn_in_the_course_of_a_measure_is_said_without_its_sensitive_reason() {
		List<MeasureEvent> life = new ArrayList<>(LIFE.subList(0, 4));
		life.addAll(List.of(
				new MeasureEvent.TermAgreed(1, DAY, DAY.plusMonths(12), List.of(new ReviewDue("FINAL", DAY)), "rule"),
				new MeasureEvent.DueDateReminded("FINAL", DAY, DAY), new MeasureEvent.MeasureSuspended(DAY, "HOSPITAL"),
				new MeasureEvent.MeasureResumed(DAY), new MeasureEvent.EndDeferred(DAY, "NO_DISABILITY_PLACE"),
				new MeasureEvent.EndNoLongerDeferred(DAY), new MeasureEvent.TypeChangeAsked("ADSL", "AGE", DAY),
				new MeasureEvent.TypeChangeDropped(DAY), new MeasureEvent.MeasureTypeChanged("ADSL", "A-7C3F0M8YWN5R",
						"asso-relais", DAY, "ENVAUL", AGREEMENT)));

		assertThat(said(new MeasureDecider(), new MeasurePublisher(), life)).hasSize(13)
			.allSatisfy((event) -> ContractSpec.of(event.type()).thenFits(event.data()))
			.noneMatch((event) -> event.data().toString().matches(".*(HOSPITAL|DISABILITY|AGE\\b).*"));
	}

	@Test
	void what_is_counted_beside_a_measure_is_said_and_nothing_else() {
		List<JournalEvent> journal = List.of(new JournalEvent.TeamJoined("worker-3", "NURSE", DAY),
				new JournalEvent.ContactRecorded("C-1", "worker-3", "NURSE", "PHONE", List.of("HEALTH_LINK"), DAY, 5,
						MEASURE, CASE),
				new JournalEvent.ContactRecorded("C-2", "worker-3", "NURSE", "MISSED", List.of("HEALTH_LINK"), DAY, 0,
						MEASURE, CASE),
				new JournalEvent.PartnerProposed("P-1", "CSAPA", DAY),
				new JournalEvent.ObstacleRecorded(MEASURE, CASE, "artois", "ENVAUL", "O-1", "NO_DISABILITY_PLACE", DAY),
				new JournalEvent.ObstacleLifted("O-1", DAY));
		assertThat(said(new JournalDecider(), new JournalPublisher(), journal)).hasSize(3)
			.allSatisfy((event) -> ContractSpec.of(event.type()).thenFits(event.data()))
			.extracting((event) -> event.data().toString())
			.noneMatch((told) -> told.matches(".*(DISABILITY|NURSE|PHONE|HEALTH|worker-3).*"))
			.filteredOn((told) -> told.contains("NO_PLACE"))
			.hasSize(2);

		List<AftercareEvent> after = List.of(
				new AftercareEvent.HousingFollowed(new Followed(MEASURE, CASE, "artois", "ENVAUL", "asso-escale"), DAY,
						"END"),
				new AftercareEvent.HandoverArranged("GUARDIAN", DAY),
				new AftercareEvent.HousingRead(6, "MAINTAINED", DAY));
		assertThat(said(new AftercareDecider(), new AftercarePublisher(), after)).singleElement()
			.satisfies((event) -> ContractSpec.of(event.type()).thenFits(event.data()));

		assertThat(said(new LedgerDecider(), new LedgerPublisher(),
				List.of(new LedgerEvent.SubsidyGranted("S-1", 1, DAY))))
			.isEmpty();
	}

	@Test
	void every_event_of_an_agreement_is_said_as_its_schema_promises() {
		assertThat(said(new AgreementDecider(MeasureTypeFile.TYPES), new AgreementPublisher(), PLACES)).hasSize(4)
			.allSatisfy((event) -> ContractSpec.of(event.type()).thenFits(event.data()));
	}

	@Test
	void a_refusal_and_what_a_waiting_list_tells_are_said_as_their_schemas_promise() {
		assertThat(said(new MeasureDecider(), new MeasurePublisher(),
				List.of(REQUESTED, ALLOCATED,
						new MeasureEvent.AllocationRefused(AGREEMENT, "asso-escale", "PROVIDER", "TOO_FAR", DAY)))
			.getLast()).satisfies((event) -> ContractSpec.of(event.type()).thenFits(event.data()));
		Household household = new Household(MEASURE, CASE, DAY, DAY, Optional.of("ROUGH_SLEEPING"));
		List<WaitingListEvent> waiting = List.of(new WaitingListEvent.ListOpened("W-1", "artois", "ENVAUL", "seed"),
				new WaitingListEvent.HouseholdJoined(household, DAY),
				new WaitingListEvent.PlacesOffered(AGREEMENT, "asso-escale", 1),
				new WaitingListEvent.PlaceProposed(MEASURE, CASE, AGREEMENT, "asso-escale", 1, "P-1", "OTHER", DAY));
		List<PublicEvent> told = said(new WaitingListDecider(PrioritySchemeFile.SCHEMES),
				new WaitingListPublisher(PrioritySchemeFile.SCHEMES), waiting);
		assertThat(told).hasSize(2)
			.allSatisfy((event) -> ContractSpec.of(event.type()).thenFits(event.data()))
			.noneMatch((event) -> event.data().toString().contains("ROUGH_SLEEPING"));
		assertThat(told.getFirst().data()).as("whoever reads it can tell the positions")
			.isEqualTo(new MeasureWaitlistedV1(MEASURE, CASE, "artois", "ENVAUL", DAY, DAY, "PRIORITY_2019", 1,
					Ranking.draw("seed", MEASURE)));
	}

	@Test
	void the_lead_worker_is_not_named_outside() {
		assertThat(said(new MeasureDecider(), new MeasurePublisher(), LIFE)).extracting(PublicEvent::data)
			.noneMatch((data) -> data.toString().contains("worker-7"));
	}

	private static <S, E> List<PublicEvent> said(Decider<?, S, E> decider, Publisher<S, E> publisher, List<E> history) {
		List<PublicEvent> said = new ArrayList<>();
		for (int i = 0; i < history.size(); i++) {
			Optional<PublicEvent> event = publisher.publish(history.get(i), decider.fold(history.subList(0, i + 1)));
			event.ifPresent(said::add);
		}
		return said;
	}

}
