package fr.logementdabord.housing.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.housing.application.HousingDelays;
import fr.logementdabord.housing.application.HousingIds;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.domain.dwelling.Dwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCard;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand;
import fr.logementdabord.housing.domain.dwelling.DwellingDetails;
import fr.logementdabord.housing.domain.dwelling.DwellingRefusal;
import fr.logementdabord.housing.domain.dwelling.Regime;
import fr.logementdabord.housing.domain.dwelling.Reservation;
import fr.logementdabord.housing.domain.dwelling.Typology;
import fr.logementdabord.housing.messaging.published.HousingTypes;
import fr.logementdabord.testkit.store.MemoryEventStore;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SharedFlatTest {

	private static final LocalDate DAY = LocalDate.of(2026, 12, 7);

	private final MemoryEventStore store = new MemoryEventStore("housing-capture-service");

	private final HousingStreams streams = HousingStreams
		.of(new CommandHandlers(this.store, Clock.fixed(Instant.parse("2026-12-07T11:00:00Z"), ZoneOffset.UTC)));

	private final WhenSharedFlatIsAnnouncedThenAnnounceItsPlaces policy = new WhenSharedFlatIsAnnouncedThenAnnounceItsPlaces(
			this.streams, new HousingDelays());

	private int requests;

	@Test
	void a_flat_for_three_is_three_places_each_with_one_tenant_at_most() {
		// given
		announce("COLOC-1", Regime.SHARED_18_25, 3, 30_000);

		// when
		react();

		// then each place is offered, and kept for one household only
		for (String reference : List.of("COLOC-1", "COLOC-1/2", "COLOC-1/3")) {
			assertThat(place(reference)).isInstanceOf(Dwelling.Available.class);
			assertThat(reserve(reference, "P-1-" + reference)).isInstanceOf(Outcome.Accepted.class);
			assertThat(reserve(reference, "P-2-" + reference)).isInstanceOfSatisfying(Outcome.Refused.class,
					(refused) -> assertThat(refused.why()).isEqualTo(DwellingRefusal.DwellingIsReserved));
		}
		assertThat(place("COLOC-1/4")).isInstanceOf(Dwelling.NotAnnounced.class);
	}

	@Test
	void a_correction_reaches_the_free_places_and_leaves_the_kept_ones_alone() {
		// given
		announce("COLOC-1", Regime.SHARED_18_25, 3, 30_000);
		react();
		reserve("COLOC-1/2", "P-1");

		// when
		announce("COLOC-1", Regime.SHARED_18_25, 3, 32_000);
		react();

		// then
		assertThat(rent("COLOC-1/3")).isEqualTo(32_000);
		assertThat(rent("COLOC-1/2")).isEqualTo(30_000);
		int commits = this.store.size();
		react();
		assertThat(this.store.size()).as("delivered again").isEqualTo(commits);
	}

	@Test
	void the_places_of_a_flat_that_is_written_down_years_later_are_offered_since_then_and_confirmed_from_now_on() {
		LocalDate then = LocalDate.of(2021, 3, 1);
		announce("COLOC-1", Regime.SHARED_18_25, 2, 30_000, then);
		react();

		assertThat(place("COLOC-1/2")).isInstanceOfSatisfying(Dwelling.Available.class, (second) -> {
			assertThat(second.since()).isEqualTo(then);
			assertThat(second.confirmBy()).isEqualTo(DAY.plusDays(15));
		});
	}

	@Test
	void only_a_shared_flat_has_places_and_its_reference_leaves_room_for_their_number() {
		announce("ORD-1", Regime.ORDINARY, 3, 30_000);
		react();
		assertThat(place("ORD-1/2")).isInstanceOf(Dwelling.NotAnnounced.class);

		assertThat(announce("C".repeat(37), Regime.SHARED_18_25, 2, 30_000)).isInstanceOfSatisfying(
				Outcome.Refused.class,
				(refused) -> assertThat(refused.why()).isEqualTo(DwellingRefusal.ReferenceIsTooLongForPlaces));
	}

	private Outcome<Dwelling> announce(String reference, Regime regime, int places, long rentCents) {
		return announce(reference, regime, places, rentCents, DAY);
	}

	private Outcome<Dwelling> announce(String reference, Regime regime, int places, long rentCents, LocalDate on) {
		DwellingDetails details = new DwellingDetails(null, null, null, null, null, places);
		String id = HousingIds.dwelling("habitat-demo", reference);
		DwellingCard card = new DwellingCard("habitat-demo", reference, "62119", "artois", Typology.T4, 80, rentCents,
				0, false, regime, DAY, details);
		return this.streams.dwellings()
			.handle(id, new DwellingCommand.AnnounceDwelling(id, card, on, DAY.plusDays(15)), someone());
	}

	private Outcome<Dwelling> reserve(String reference, String placementId) {
		Reservation reservation = new Reservation(placementId, "S-1", "LDA-1", "F-1", DAY, DAY.plusDays(10));
		return this.streams.dwellings()
			.handle(HousingIds.dwelling("habitat-demo", reference), new DwellingCommand.ReserveDwelling(reservation),
					someone());
	}

	private void react() {
		List.copyOf(this.store.said().values())
			.stream()
			.flatMap(List::stream)
			.filter((event) -> event.type().equals(HousingTypes.DWELLING_ANNOUNCED))
			.toList()
			.forEach(this.policy::on);
	}

	private Dwelling place(String reference) {
		return this.streams.dwellings().load(HousingIds.dwelling("habitat-demo", reference)).state();
	}

	private long rent(String reference) {
		return ((Dwelling.Announced) place(reference)).card().rentCents();
	}

	private CommandContext someone() {
		return CommandContext.of("request-" + this.requests++, "someone");
	}

}
