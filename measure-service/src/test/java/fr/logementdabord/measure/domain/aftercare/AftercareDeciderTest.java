package fr.logementdabord.measure.domain.aftercare;

import java.time.LocalDate;
import java.util.Optional;

import fr.logementdabord.measure.domain.aftercare.Aftercare.Followed;
import fr.logementdabord.measure.domain.aftercare.AftercareCommand.ArrangeHandover;
import fr.logementdabord.measure.domain.aftercare.AftercareCommand.CloseReading;
import fr.logementdabord.measure.domain.aftercare.AftercareCommand.CompleteHandover;
import fr.logementdabord.measure.domain.aftercare.AftercareCommand.CountFromEntry;
import fr.logementdabord.measure.domain.aftercare.AftercareCommand.FollowHousing;
import fr.logementdabord.measure.domain.aftercare.AftercareCommand.ReadHousing;
import fr.logementdabord.measure.domain.aftercare.AftercareEvent.EntryLearnt;
import fr.logementdabord.measure.domain.aftercare.AftercareEvent.HandoverArranged;
import fr.logementdabord.measure.domain.aftercare.AftercareEvent.HandoverCompleted;
import fr.logementdabord.measure.domain.aftercare.AftercareEvent.HousingFollowed;
import fr.logementdabord.measure.domain.aftercare.AftercareEvent.HousingRead;
import fr.logementdabord.measure.domain.measure.SupportPeriod;
import fr.logementdabord.testkit.spec.DeciderSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AftercareDeciderTest {

	private static final Followed MEASURE = new Followed("M-1", "LDA-1", "artois", "ADSL", "asso-escale");

	private static final LocalDate END = LocalDate.of(2026, 1, 31);

	private static final HousingFollowed FOLLOWED = new HousingFollowed(MEASURE, END, Aftercare.END);

	private static final LocalDate SIX_MONTHS_LATER = LocalDate.of(2026, 7, 31);

	private static final SupportPeriod SUPPORT = new SupportPeriod("M-1", "LDA-1", "artois", "ADSL", "asso-escale",
			Optional.of(LocalDate.of(2025, 8, 1)), Optional.of(END));

	@Test
	void a_dwelling_is_followed_once() {
		given().when(new FollowHousing(MEASURE, END, Aftercare.END)).thenEvents(FOLLOWED);
		given(FOLLOWED).when(new FollowHousing(MEASURE, END.plusDays(1), Aftercare.END)).thenEvents();
	}

	@Test
	void months_are_counted_from_the_latest_entry_in_whatever_order_entries_become_known() {
		var early = new EntryLearnt(LocalDate.of(2025, 9, 1));
		var late = new EntryLearnt(LocalDate.of(2025, 11, 1));
		given(FOLLOWED).when(new CountFromEntry(early.movedInOn())).thenEvents(early);
		given(FOLLOWED, early).when(new CountFromEntry(late.movedInOn())).thenEvents(late);
		given(FOLLOWED, late).when(new CountFromEntry(early.movedInOn())).thenEvents();
		given(FOLLOWED, late).when(new CountFromEntry(late.movedInOn())).thenEvents();
		given().when(new CountFromEntry(early.movedInOn())).thenEvents();
	}

	@Test
	void housing_is_read_from_six_twelve_and_twenty_four_months_on() {
		given(FOLLOWED).when(read(6, "MAINTAINED", SIX_MONTHS_LATER))
			.thenEvents(new HousingRead(6, "MAINTAINED", SIX_MONTHS_LATER));
		given(FOLLOWED).when(read(6, "MAINTAINED", SIX_MONTHS_LATER.minusDays(1)))
			.thenRefused(new AftercareRefusal.ReadingIsTooEarly());
		given(FOLLOWED).when(read(12, "LEFT", SIX_MONTHS_LATER)).thenRefused(new AftercareRefusal.ReadingIsTooEarly());
		given(FOLLOWED).when(read(7, "LEFT", END.plusYears(3))).thenRefused(new AftercareRefusal.ReadingIsUnknown());
		given(FOLLOWED).when(read(6, "", END.plusYears(3))).thenRefused(new AftercareRefusal.ReadingIsUnknown());
		given().when(read(6, "LEFT", END.plusYears(3))).thenRefused(new AftercareRefusal.HousingIsNotFollowed());
	}

	@Test
	void unknown_is_said_when_nobody_answers_and_gives_way_to_an_answer() {
		var unknown = new HousingRead(6, "UNKNOWN", SIX_MONTHS_LATER.plusDays(30));
		given(FOLLOWED).when(new CloseReading(6, END, SIX_MONTHS_LATER.plusDays(30))).thenEvents(unknown);
		given(FOLLOWED, unknown).when(read(6, "LEFT", SIX_MONTHS_LATER.plusDays(40)))
			.thenEvents(new HousingRead(6, "LEFT", SIX_MONTHS_LATER.plusDays(40)));
	}

	@Test
	void what_is_known_stays() {
		var left = new HousingRead(6, "LEFT", SIX_MONTHS_LATER);
		given(FOLLOWED, left).when(new CloseReading(6, END, SIX_MONTHS_LATER.plusDays(30))).thenEvents();
		given(FOLLOWED, left).when(read(6, "LEFT", SIX_MONTHS_LATER)).thenEvents();
		given(FOLLOWED, left).when(read(6, "MAINTAINED", SIX_MONTHS_LATER))
			.thenRefused(new AftercareRefusal.ReadingIsMade());
	}

	@Test
	void a_closing_set_before_the_entry_became_known_comes_to_nothing() {
		given(FOLLOWED, new EntryLearnt(LocalDate.of(2026, 1, 15))).when(new CloseReading(6, END, END.plusYears(1)))
			.thenEvents();
	}

	@Test
	void the_household_is_handed_over_to_an_ordinary_service() {
		var arranged = new HandoverArranged("MDS", END);
		given().when(new ArrangeHandover("MDS", END, SUPPORT, END)).thenEvents(arranged);
		given(arranged).when(new ArrangeHandover("MDS", END, SUPPORT, END)).thenEvents();
		given(arranged).when(new CompleteHandover("TAKEN_OVER", END.plusDays(9), END.plusDays(9)))
			.thenEvents(new HandoverCompleted("TAKEN_OVER", END.plusDays(9)));
	}

	@Test
	void a_handover_keeps_its_dates_in_order() {
		var arranged = new HandoverArranged("MDS", END);
		given().when(new ArrangeHandover("MDS", LocalDate.of(2025, 7, 31), SUPPORT, END))
			.thenRefused(new AftercareRefusal.HandoverIsBeforeSupport());
		given().when(new ArrangeHandover("MDS", END.plusDays(1), SUPPORT, END))
			.thenRefused(new AftercareRefusal.HandoverIsInTheFuture());
		given().when(new ArrangeHandover("CIRCUS", END, SUPPORT, END))
			.thenRefused(new AftercareRefusal.ServiceIsUnknown());
		given().when(new CompleteHandover("TAKEN_OVER", END, END))
			.thenRefused(new AftercareRefusal.HandoverIsNotArranged());
		given(arranged).when(new CompleteHandover("TAKEN_OVER", END.minusDays(1), END))
			.thenRefused(new AftercareRefusal.HandoverIsBeforeArrangement());
	}

	private static DeciderSpec<AftercareCommand, Aftercare, AftercareEvent> given(AftercareEvent... history) {
		return DeciderSpec.given(new AftercareDecider(), history);
	}

	private static ReadHousing read(int months, String answer, LocalDate today) {
		return new ReadHousing(months, answer, today);
	}

}
