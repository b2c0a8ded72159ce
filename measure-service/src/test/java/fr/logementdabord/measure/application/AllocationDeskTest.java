package fr.logementdabord.measure.application;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.measure.config.MeasureAggregates;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.SignAgreement;
import fr.logementdabord.measure.domain.agreement.Circumstances;
import fr.logementdabord.measure.domain.agreement.Funding;
import fr.logementdabord.measure.domain.agreement.AgreementCommand;
import fr.logementdabord.measure.domain.agreement.AgreementEvent;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.NoPlaceIsLeft;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement;
import fr.logementdabord.measure.domain.measure.MeasureCommand.AllocateMeasure;
import fr.logementdabord.measure.domain.measure.MeasureCommand.CancelRequest;
import fr.logementdabord.measure.domain.measure.MeasureCommand.RequestMeasure;
import fr.logementdabord.measure.domain.measure.MeasureCommand;
import fr.logementdabord.measure.domain.measure.MeasureEvent;
import fr.logementdabord.measure.domain.measure.MeasureRefusal.MeasureIsCancelled;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.testkit.store.MemoryEventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the desk answers while the policy that completes an allocation is late: nothing
 * runs it here.
 */
class AllocationDeskTest {

	private static final LocalDate DAY = LocalDate.of(2026, 12, 3);

	private final MemoryEventStore store = new MemoryEventStore("measure-service");

	private final CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures = new CommandHandlers(
			this.store, Clock.systemUTC())
		.of(MeasureAggregates.MEASURE);

	private final CommandHandler<AgreementCommand, ProviderAgreement, AgreementEvent> agreements = new CommandHandlers(
			this.store, Clock.systemUTC())
		.of(MeasureAggregates.AGREEMENT);

	private final AllocationDesk desk = new AllocationDesk(this.measures, this.agreements, Duration.ofMillis(60));

	@BeforeEach
	void oneAgreementAndTwoRequests() {
		this.agreements.handle("A-1", new SignAgreement("A-1", "asso-escale", "artois", "ADSL", 2026, 1,
				Funding.unitCost(100_00), Optional.empty()), key("sign"));
		for (String id : new String[] { "M-1", "M-2" }) {
			this.measures.handle(id, new RequestMeasure(id, "LDA-" + id, "artois", "ADSL", DAY), key("request"));
		}
	}

	@Test
	void an_allocation_that_does_not_follow_in_time_is_under_way_and_holds_its_place() {
		assertThat(this.desk.allocate("M-1", "A-1", DAY, Circumstances.unknown(), key("allocate")))
			.isInstanceOf(Allocation.UnderWay.class);
		assertThat(this.desk.allocate("M-2", "A-1", DAY, Circumstances.unknown(), key("other")))
			.isEqualTo(new Allocation.Refused(new NoPlaceIsLeft()));
	}

	@Test
	void the_same_allocation_again_takes_no_second_place() {
		this.desk.allocate("M-1", "A-1", DAY, Circumstances.unknown(), key("allocate"));
		int commits = this.store.size();

		assertThat(this.desk.allocate("M-1", "A-1", DAY, Circumstances.unknown(), key("allocate")))
			.isInstanceOf(Allocation.UnderWay.class);
		assertThat(this.desk.allocate("M-1", "A-1", DAY, Circumstances.unknown(), key("impatient")))
			.isInstanceOf(Allocation.UnderWay.class);
		assertThat(this.store.size()).isEqualTo(commits);
	}

	@Test
	void an_allocation_that_has_followed_is_done() {
		this.desk.allocate("M-1", "A-1", DAY, Circumstances.unknown(), key("allocate"));
		this.measures.handle("M-1", new AllocateMeasure("A-1", "asso-escale", "ADSL", DAY), key("policy"));

		assertThat(this.desk.allocate("M-1", "A-1", DAY, Circumstances.unknown(), key("allocate")))
			.isInstanceOfSatisfying(Allocation.Done.class, (done) -> assertThat(done.measure().version()).isEqualTo(2));
	}

	@Test
	void a_measure_that_cannot_be_allocated_takes_no_place() {
		this.measures.handle("M-1", new CancelRequest(DAY, "OTHER"), key("cancel"));

		assertThat(this.desk.allocate("M-1", "A-1", DAY, Circumstances.unknown(), key("allocate")))
			.isEqualTo(new Allocation.Refused(new MeasureIsCancelled()));
		assertThat(this.agreements.load("A-1").version()).isEqualTo(1);
	}

	private static CommandContext key(String name) {
		return CommandContext.of("key-" + name, "someone");
	}

}
