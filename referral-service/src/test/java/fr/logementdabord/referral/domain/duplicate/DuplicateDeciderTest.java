package fr.logementdabord.referral.domain.duplicate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

import fr.logementdabord.decider.Decision;
import fr.logementdabord.referral.domain.duplicate.DuplicateCommand.JudgeDuplicate;
import fr.logementdabord.referral.domain.duplicate.DuplicateCommand.SuspectDuplicate;
import fr.logementdabord.referral.domain.duplicate.DuplicateCommand.UndoMerge;
import fr.logementdabord.referral.domain.duplicate.DuplicateEvent.DuplicateJudged;
import fr.logementdabord.referral.domain.duplicate.DuplicateEvent.DuplicateSuspected;
import fr.logementdabord.referral.domain.duplicate.DuplicateEvent.HouseholdMergeUndone;
import fr.logementdabord.referral.domain.duplicate.DuplicateEvent.HouseholdsMerged;
import fr.logementdabord.referral.domain.duplicate.DuplicateRefusal.DuplicateIsUnknown;
import fr.logementdabord.referral.domain.duplicate.DuplicateRefusal.HouseholdsAreMerged;
import fr.logementdabord.referral.domain.duplicate.DuplicateRefusal.HouseholdsAreNotMerged;
import fr.logementdabord.referral.domain.duplicate.DuplicateRefusal.TerritoryIsNotConcerned;
import fr.logementdabord.testkit.spec.DeciderSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class DuplicateDeciderTest {

	private static final String ID = "D-7K3QX9M2TD4A";

	private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

	/** A saisine of three years ago: the household comes back. */
	private static final Side FORMER = new Side("LDA-7K3QX9M2TD4A", "H-1", "artois", DAY.minusYears(3));

	private static final Side NEW_IN_LENS = new Side("LDA-5N8R2VQ0ZC1M", "H-2", "lens-henin", DAY);

	private static final Side NEW_IN_ARTOIS = new Side("LDA-5N8R2VQ0ZC1M", "H-2", "artois", DAY);

	private static final DuplicateSuspected ACROSS = new DuplicateSuspected(ID, FORMER, NEW_IN_LENS, "SAME", DAY);

	private static final DuplicateSuspected WITHIN = new DuplicateSuspected(ID, FORMER, NEW_IN_ARTOIS, "SAME", DAY);

	private static final HouseholdsMerged MERGED = new HouseholdsMerged(ID, "H-1", "H-2", DAY);

	private static DeciderSpec<DuplicateCommand, Duplicate, DuplicateEvent> given(DuplicateEvent... history) {
		return DeciderSpec.given(new DuplicateDecider(), history);
	}

	@Test
	void a_likeness_raises_the_question_once_whichever_saisine_comes_first() {
		given().when(new SuspectDuplicate(ID, NEW_IN_LENS, FORMER, "SAME", DAY)).thenEvents(ACROSS);
		given().when(new SuspectDuplicate(ID, FORMER, NEW_IN_LENS, "SAME", DAY)).thenEvents(ACROSS);
		given(ACROSS).when(new SuspectDuplicate(ID, FORMER, NEW_IN_LENS, "SAME", DAY)).thenEvents();
	}

	@Test
	void within_one_territory_its_coordinator_suffices_and_the_earlier_household_stands_for_both() {
		given(WITHIN).when(judge(true, "artois")).thenEvents(judged("artois", true), MERGED);
	}

	@Test
	void across_territories_each_coordinator_has_to_agree() {
		given(ACROSS).when(judge(true, "artois")).thenEvents(judged("artois", true));
		given(ACROSS, judged("artois", true)).when(judge(true, "lens-henin"))
			.thenEvents(judged("lens-henin", true), MERGED);
	}

	@Test
	void one_coordinator_against_it_rules_it_out_until_the_answer_changes() {
		given(ACROSS, judged("artois", false)).when(judge(true, "lens-henin")).thenEvents(judged("lens-henin", true));
		given(ACROSS, judged("artois", false), judged("lens-henin", true)).when(judge(true, "artois"))
			.thenEvents(judged("artois", true), MERGED);
	}

	@Test
	void a_territory_that_no_platform_covers_has_nobody_to_agree() {
		Side nobody = new Side("LDA-5N8R2VQ0ZC1M", "H-2", null, DAY);
		given(new DuplicateSuspected(ID, FORMER, nobody, "SAME", DAY)).when(judge(true, "artois"))
			.thenEvents(judged("artois", true), MERGED);
	}

	@Test
	void another_territory_has_no_say() {
		given(ACROSS).when(judge(true, "boulonnais")).thenRefused(new TerritoryIsNotConcerned());
		given(ACROSS, MERGED).when(judge(true, "boulonnais")).thenRefused(new TerritoryIsNotConcerned());
		given(ACROSS, MERGED).when(undo("boulonnais")).thenRefused(new TerritoryIsNotConcerned());
	}

	@Test
	void the_same_answer_again_changes_nothing() {
		given(ACROSS, judged("artois", true)).when(judge(true, "artois")).thenEvents();
		given(WITHIN, judged("artois", true), MERGED).when(judge(true, "artois")).thenEvents();
	}

	@Test
	void a_merge_is_undone_by_either_territory_and_everybody_answers_anew() {
		HouseholdMergeUndone undone = new HouseholdMergeUndone(ID, "H-1", "H-2", "MISTAKE", DAY);
		given(ACROSS, judged("artois", true), judged("lens-henin", true), MERGED).when(undo("lens-henin"))
			.thenEvents(undone);
		given(ACROSS, judged("artois", true), judged("lens-henin", true), MERGED, undone).when(judge(true, "artois"))
			.thenEvents(judged("artois", true));
	}

	@Test
	void a_merge_is_undone_and_not_overruled() {
		given(WITHIN, MERGED).when(judge(false, "artois")).thenRefused(new HouseholdsAreMerged());
		given(WITHIN).when(undo("artois")).thenRefused(new HouseholdsAreNotMerged());
		given().when(undo("artois")).thenRefused(new DuplicateIsUnknown());
		given().when(judge(true, "artois")).thenRefused(new DuplicateIsUnknown());
	}

	static LongStream seeds() {
		return LongStream.range(0, 200);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void no_sequence_merges_without_everybody_and_replay_equals_live(long seed) {
		DuplicateDecider decider = new DuplicateDecider();
		Random random = new Random(seed);
		Duplicate live = decider.initialState();
		List<DuplicateEvent> history = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			if (decider.decide(any(random), live) instanceof Decision.Accepted<DuplicateEvent>(var events)) {
				for (DuplicateEvent event : events) {
					if (event instanceof HouseholdsMerged) {
						assertThat(((Duplicate.Suspected) live).answers()).containsEntry("artois", true)
							.containsEntry("lens-henin", true);
					}
					live = decider.evolve(live, event);
					history.add(event);
				}
			}
		}
		assertThat(decider.fold(history)).isEqualTo(live);
	}

	private static DuplicateCommand any(Random random) {
		String territory = List.of("artois", "lens-henin", "boulonnais").get(random.nextInt(3));
		return switch (random.nextInt(4)) {
			case 0 -> new SuspectDuplicate(ID, NEW_IN_LENS, FORMER, "SAME", DAY);
			case 1 -> undo(territory);
			default -> judge(random.nextInt(4) > 0, territory);
		};
	}

	private static JudgeDuplicate judge(boolean same, String territory) {
		return new JudgeDuplicate(ID, Set.of(territory), same, "FILES_COMPARED", DAY);
	}

	private static UndoMerge undo(String territory) {
		return new UndoMerge(ID, Set.of(territory), "MISTAKE", DAY);
	}

	private static DuplicateJudged judged(String territory, boolean same) {
		return new DuplicateJudged(ID, territory, same, "FILES_COMPARED", DAY);
	}

}
