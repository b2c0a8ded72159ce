package fr.logementdabord.referral.domain.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import fr.logementdabord.decider.Decision;
import fr.logementdabord.referral.domain.orientation.Criterion;
import fr.logementdabord.referral.domain.orientation.FactKey;
import fr.logementdabord.referral.domain.orientation.Rule;
import fr.logementdabord.referral.domain.orientation.RuleSet;
import fr.logementdabord.referral.domain.referral.ReferralCommand.AcknowledgeReferral;
import fr.logementdabord.referral.domain.referral.ReferralCommand.CloseReferral;
import fr.logementdabord.referral.domain.referral.ReferralCommand.CompleteFactFinding;
import fr.logementdabord.referral.domain.referral.ReferralCommand.DecideOrientation;
import fr.logementdabord.referral.domain.referral.ReferralCommand.NoteHousingSearchOver;
import fr.logementdabord.referral.domain.referral.ReferralCommand.NoteMeasureOver;
import fr.logementdabord.referral.domain.referral.ReferralCommand.NoteMoveIn;
import fr.logementdabord.referral.domain.referral.ReferralCommand.ShareWithProvider;
import fr.logementdabord.referral.domain.referral.ReferralCommand.SubmitReferral;
import fr.logementdabord.referral.domain.referral.ReferralCommand.WithdrawReferral;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.logementdabord.referral.domain.referral.ReferralStories.CASE;
import static fr.logementdabord.referral.domain.referral.ReferralStories.DAY;
import static fr.logementdabord.referral.domain.referral.ReferralStories.STUDIO;
import static fr.logementdabord.referral.domain.referral.ReferralStories.file;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever people and messages do, in whatever order and how often, a referral never
 * reaches a state that makes no sense. The seed is the test's name: a failure is replayed
 * by it.
 */
class ReferralDeciderPropertyTest {

	private static final int COMMANDS = 60;

	/** ENVAUL for the young, ADSL from 30 on. */
	private static final RuleSet RULES = new RuleSet("2022-01", LocalDate.of(2022, 1, 1), null,
			List.of(new Rule("ENVAUL", "E-1", "", FactKey.AGE, new Criterion.AtMost(24), "En mots", "seed:490", false),
					new Rule("ADSL", "A-1", "", FactKey.AGE, new Criterion.AtLeast(30), "En mots", "seed:478", false)));

	private final ReferralDecider decider = new ReferralDecider();

	static LongStream seeds() {
		return LongStream.range(0, 500);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void no_sequence_of_commands_reaches_an_impossible_state(long seed) {
		Random random = new Random(seed);
		Referral live = this.decider.initialState();
		List<ReferralEvent> history = new ArrayList<>();
		for (int i = 0; i < COMMANDS; i++) {
			ReferralCommand command = anyCommand(random);
			Decision<ReferralEvent> decision = this.decider.decide(command, live);
			if (decision instanceof Decision.Accepted<ReferralEvent>(var events)) {
				for (ReferralEvent event : events) {
					live = this.decider.evolve(live, event);
					history.add(event);
				}
				assertThatItMakesSense(live, history);
				assertThatAskingAgainChangesNothing(command, live);
			}
		}
		assertThat(this.decider.fold(history)).as("replay").isEqualTo(live);
	}

	@Test
	void the_sequences_reach_every_state() {
		assertThat(seeds().mapToObj(this::last).map((state) -> state.getClass().getSimpleName()).distinct())
			.contains("Submitted", "Oriented", "ReadyToClose", "Closed", "Withdrawn");
	}

	private Referral last(long seed) {
		Random random = new Random(seed);
		Referral live = this.decider.initialState();
		int commands = random.nextInt(COMMANDS);
		for (int i = 0; i < commands; i++) {
			if (this.decider.decide(anyCommand(random), live) instanceof Decision.Accepted<ReferralEvent>(var events)) {
				for (ReferralEvent event : events) {
					live = this.decider.evolve(live, event);
				}
			}
		}
		return live;
	}

	private static void assertThatItMakesSense(Referral state, List<ReferralEvent> history) {
		switch (state) {
			case Referral.NotSubmitted nothing -> assertThat(history).isEmpty();
			case Referral.Oriented oriented -> {
				assertThat(oriented.branches().allOver()).as("nothing awaited, yet no closure proposed").isFalse();
				assertThat(oriented.territory()).isNotNull();
				assertThatEnvaulIsForTheYoung(oriented.orientation(), oriented.file());
				assertThatAnOverrideCarriesItsMotive(oriented.orientation());
			}
			case Referral.ReadyToClose ready -> {
				assertThat(ready.was().branches().allOver()).isTrue();
				assertThatEnvaulIsForTheYoung(ready.was().orientation(), ready.file());
				assertThatAnOverrideCarriesItsMotive(ready.was().orientation());
			}
			case Referral.Over over -> assertThat(over.lastStepOn()).isAfterOrEqualTo(over.file().submittedOn());
			case Referral.Unoriented early -> assertThat(early.providers()).isEmpty();
		}
		assertThat(history.stream().filter((event) -> event instanceof ReferralEvent.ClosureProposed).count())
			.as("closure proposed once at most")
			.isLessThanOrEqualTo(1);
		assertThat(history.stream()
			.filter((event) -> event instanceof ReferralEvent.ReferralClosed
					|| event instanceof ReferralEvent.ReferralWithdrawn)
			.count()).as("ended once at most").isLessThanOrEqualTo(1);
	}

	/** Advice never decides, but a decision otherwise than advised carries its motive. */
	private static void assertThatAnOverrideCarriesItsMotive(Orientation orientation) {
		AdviceGiven advice = orientation.advice();
		if (advice != null && "ADSL".equals(orientation.measureType())) {
			assertThat(advice.overridden()).isEqualTo(!advice.advised().contains("ADSL"));
		}
		if ("OUT_OF_CRITERIA".equals(orientation.otherSolution())) {
			assertThat(orientation.measureType()).isNull();
			assertThat(orientation.housing()).isNull();
		}
	}

	private static void assertThatEnvaulIsForTheYoung(Orientation orientation, ReferralFile file) {
		if ("ENVAUL".equals(orientation.measureType())) {
			assertThat(file.applicantAge()).isLessThan(25);
		}
	}

	private void assertThatAskingAgainChangesNothing(ReferralCommand command, Referral state) {
		assertThat(this.decider.decide(command, state)).isEqualTo(Decision.<ReferralEvent>accept());
	}

	private static ReferralCommand anyCommand(Random random) {
		LocalDate on = DAY.plusDays(random.nextInt(-2, 30));
		return switch (random.nextInt(12)) {
			case 0, 1 ->
				new SubmitReferral(CASE, file((random.nextInt(8) == 0) ? null : "artois", random.nextInt(16, 40)));
			case 2 -> new AcknowledgeReferral(CASE, on);
			case 3 -> new CompleteFactFinding(CASE, new FactFinding(on, "DOES_NOT_ANSWER", List.of()));
			case 4, 5 -> anyOrientation(random, on);
			case 6 -> new ShareWithProvider(CASE, "M-1", "asso-" + random.nextInt(3));
			case 7 -> new NoteMeasureOver(CASE, "M-1", on, null, null);
			case 8 -> new NoteMoveIn(CASE, "PL-1", on);
			case 9 -> new NoteHousingSearchOver(CASE, "S-1", on, "HOUSED");
			case 10 ->
				(random.nextInt(6) == 0) ? new WithdrawReferral(CASE, on, "OTHER") : new AcknowledgeReferral(CASE, on);
			default -> new CloseReferral(CASE, on, "OTHER", "UNKNOWN");
		};
	}

	private static ReferralCommand anyOrientation(Random random, LocalDate on) {
		Orientation orientation = new Orientation(on, any(random, "ADSL", "ENVAUL", "AVDL", null),
				random.nextBoolean() ? STUDIO : null, null, any(random, "IML", "OUT_OF_CRITERIA", null, null), null);
		return new DecideOrientation(CASE, orientation, random.nextBoolean() ? RULES : null,
				any(random, "HOUSEHOLD_CHOICE", null));
	}

	private static String any(Random random, String... values) {
		return values[random.nextInt(values.length)];
	}

}
