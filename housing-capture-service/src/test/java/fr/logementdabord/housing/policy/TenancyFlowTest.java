package fr.logementdabord.housing.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.logementdabord.eventing.deadline.Deadline;
import fr.logementdabord.eventing.deadline.Deadlines;
import fr.logementdabord.eventing.receive.NotYet;
import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.housing.application.HousingIds;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.application.Tenancies;
import fr.logementdabord.housing.domain.dwelling.Dwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCard;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand;
import fr.logementdabord.housing.domain.dwelling.Regime;
import fr.logementdabord.housing.domain.dwelling.Reservation;
import fr.logementdabord.housing.domain.dwelling.Typology;
import fr.logementdabord.housing.domain.placement.LeaseKind;
import fr.logementdabord.housing.domain.placement.PlacementCommand;
import fr.logementdabord.housing.domain.placement.PlacementKey;
import fr.logementdabord.housing.domain.placement.Proposal;
import fr.logementdabord.housing.domain.tenancy.Check;
import fr.logementdabord.housing.domain.tenancy.CheckOutcome;
import fr.logementdabord.housing.domain.tenancy.StayStage;
import fr.logementdabord.housing.domain.tenancy.Tenancy;
import fr.logementdabord.housing.domain.tenancy.TenancyCommand;
import fr.logementdabord.housing.domain.tenancy.TenancyCommand.EndOccupation;
import fr.logementdabord.housing.domain.tenancy.TenancyCommand.RecordCheck;
import fr.logementdabord.housing.messaging.published.HousingTypes;
import fr.logementdabord.housing.reference.TenancyRules;
import fr.logementdabord.housing.view.tenancies.TenanciesView;
import fr.logementdabord.housing.view.tenancies.TenancyRow;
import fr.logementdabord.testkit.spec.ViewSpec;
import fr.logementdabord.testkit.store.MemoryEventStore;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TenancyFlowTest {

	private static final LocalDate DAY = LocalDate.of(2026, 12, 7);

	private static final String PLACEMENT = "P-1";

	private static final String TENANCY = HousingIds.tenancy(PLACEMENT);

	private final MemoryEventStore store = new MemoryEventStore("housing-capture-service");

	private final CommandHandlers handlers = new CommandHandlers(this.store,
			Clock.fixed(Instant.parse("2026-12-07T11:00:00Z"), ZoneOffset.UTC));

	private final HousingStreams streams = HousingStreams.of(this.handlers);

	private final Tenancies tenancies = Tenancies.of(this.handlers);

	private final Map<String, Deadline> ringing = new LinkedHashMap<>();

	private final Deadlines deadlines = new Deadlines() {

		@Override
		public void schedule(String id, Instant due, String kind, Map<String, String> data) {
			TenancyFlowTest.this.ringing.putIfAbsent(id, new Deadline(id, due, kind, data));
		}

		@Override
		public void cancel(String id) {
			TenancyFlowTest.this.ringing.remove(id);
		}

	};

	private final List<Policy> policies = List.of(
			new WhenHouseholdMovesInThenOpenTenancy(this.streams, this.tenancies, new TenancyRules()),
			new WhenTenancyOpensThenSetStayClock(this.deadlines),
			new WhenOccupationEndsThenVacateDwelling(this.streams, this.deadlines));

	private final Map<String, Integer> delivered = new HashMap<>();

	private int requests;

	@Test
	void a_move_in_into_a_sas_dwelling_sets_the_clock_of_its_stay() {
		// given
		movedIn(Regime.SAS, LeaseKind.SAS);
		let();

		// when the day of the alarm and the day after the last one come
		assertThat(this.ringing.values()).extracting(Deadline::due)
			.containsExactly(Instant.parse("2027-09-06T22:00:00Z"), Instant.parse("2027-12-06T23:00:00Z"));
		StayClock clock = new StayClock(this.tenancies);
		this.ringing.values().forEach(clock::due);
		this.ringing.values().forEach(clock::due);

		// then both have rung, once
		assertThat(types("tenancy-" + TENANCY)).containsExactly(HousingTypes.TENANCY_OPENED,
				HousingTypes.STAY_STAGE_REACHED, HousingTypes.STAY_STAGE_REACHED);
		assertThat(opened().stage()).isEqualTo(StayStage.OVER);
		assertThat(row().status()).isEqualTo("OVERSTAYED");
	}

	@Test
	void a_departure_empties_the_dwelling_and_stops_the_clock_and_its_landlord_may_offer_it_again() {
		// given
		movedIn(Regime.SAS, LeaseKind.SAS);
		let();

		// when
		leave();

		// then
		assertThat(this.ringing).isEmpty();
		assertThat(dwelling()).isInstanceOf(Dwelling.Withdrawn.class);
		announce(Regime.SAS, DAY.plusMonths(4));
		assertThat(dwelling()).isInstanceOf(Dwelling.Available.class);
		// and the departure told again does not take it back
		this.delivered.clear();
		deliver();
		assertThat(dwelling()).isInstanceOf(Dwelling.Available.class);
	}

	@Test
	void a_departure_that_arrives_before_the_move_in_was_seen_waits() {
		movedIn(Regime.ORDINARY, LeaseKind.DIRECT);

		assertThatExceptionOfType(NotYet.class).isThrownBy(this::leave);
		let();
		deliver();

		assertThat(dwelling()).isInstanceOf(Dwelling.Withdrawn.class);
	}

	@Test
	void an_ordinary_lease_has_no_clock_but_is_checked_at_six_twelve_and_twenty_four_months() {
		movedIn(Regime.ORDINARY, LeaseKind.DIRECT);
		assertThat(this.ringing).isEmpty();
		assertThat(row().checks()).extracting(TenancyRow.CheckRow::dueOn)
			.containsExactly(DAY.plusMonths(6), DAY.plusMonths(12), DAY.plusMonths(24));

		handle(new RecordCheck(new Check(6, CheckOutcome.MAINTAINED, null, DAY.plusMonths(7))));

		assertThat(row().nextCheckOn()).isEqualTo(DAY.plusMonths(12));
		ViewSpec.given(new TenanciesView(), log()).thenAnyInterleavingGivesTheSame(20);
	}

	private void movedIn(Regime regime, LeaseKind kind) {
		announce(regime, DAY);
		PlacementKey key = new PlacementKey(PLACEMENT, "LDA-1", "S-1", "D-1", "artois");
		this.streams.dwellings()
			.handle("D-1", new DwellingCommand.ReserveDwelling(
					new Reservation(PLACEMENT, "S-1", "LDA-1", "F-1", DAY, DAY.plusDays(10))), someone());
		place(new PlacementCommand.ProposePlacement(new Proposal(key, "F-1", "habitat-demo", "SINGLE_MAN", "BET-1",
				"62119", "T1", false, DAY, DAY.plusDays(10), regime.name(), DAY)));
		place(new PlacementCommand.RecordLandlordAnswer(true, null, DAY));
		place(new PlacementCommand.SignLease(kind, DAY, null, DAY, EnumSet.of(kind)));
		place(new PlacementCommand.RecordMoveIn(DAY, DAY));
		deliver();
	}

	private void announce(Regime regime, LocalDate on) {
		DwellingCard card = new DwellingCard("habitat-demo", "BET-1", "62119", "artois", Typology.T1, 30, 30_000, 0,
				false, regime, DAY);
		this.streams.dwellings()
			.handle("D-1", new DwellingCommand.AnnounceDwelling("D-1", card, on, on.plusDays(15)), someone());
	}

	private void let() {
		this.streams.dwellings().handle("D-1", new DwellingCommand.LetDwelling(PLACEMENT, DAY), someone());
	}

	private void leave() {
		handle(new EndOccupation(DAY.plusMonths(3), "GAVE_NOTICE", "HOSTED", DAY.plusMonths(3)));
		deliver();
	}

	private void place(PlacementCommand command) {
		this.streams.placements().handle(PLACEMENT, command, someone());
	}

	private void handle(TenancyCommand command) {
		this.tenancies.streams().handle(TENANCY, command, someone());
	}

	private CommandContext someone() {
		return CommandContext.of("request-" + this.requests++, "someone");
	}

	private void deliver() {
		boolean some = true;
		while (some) {
			some = false;
			for (Map.Entry<String, List<ReceivedEvent>> stream : Map.copyOf(this.store.said()).entrySet()) {
				int next = this.delivered.getOrDefault(stream.getKey(), 0);
				if (next < stream.getValue().size()) {
					react(stream.getValue().get(next));
					this.delivered.put(stream.getKey(), next + 1);
					some = true;
				}
			}
		}
	}

	private void react(ReceivedEvent event) {
		this.policies.stream().filter((policy) -> policy.types().contains(event.type())).forEach((p) -> p.on(event));
	}

	private List<ReceivedEvent> log() {
		return this.store.said().values().stream().flatMap(List::stream).toList();
	}

	private List<String> types(String stream) {
		return this.store.said().get(stream).stream().map(ReceivedEvent::type).toList();
	}

	private Tenancy.Opened opened() {
		return (Tenancy.Opened) this.tenancies.streams().load(TENANCY).state();
	}

	private Dwelling dwelling() {
		return this.streams.dwellings().load("D-1").state();
	}

	private TenancyRow row() {
		return ViewSpec.given(new TenanciesView(), log()).documents().get(TENANCY);
	}

}
