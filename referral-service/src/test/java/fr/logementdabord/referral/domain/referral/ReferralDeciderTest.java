package fr.logementdabord.referral.domain.referral;

import java.util.List;

import fr.logementdabord.referral.domain.referral.ReferralCommand.AcknowledgeReferral;
import fr.logementdabord.referral.domain.referral.ReferralCommand.CompleteFactFinding;
import fr.logementdabord.referral.domain.referral.ReferralCommand.SubmitReferral;
import fr.logementdabord.referral.domain.referral.ReferralEvent.FactFindingCompleted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.OrientationDecided;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralAcknowledged;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralSubmitted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralWithdrawn;
import fr.logementdabord.referral.domain.referral.ReferralRefusal.ApplicantIsTooOldForEnvaul;
import fr.logementdabord.referral.domain.referral.ReferralRefusal.FactFindingIsAlreadyComplete;
import fr.logementdabord.referral.domain.referral.ReferralRefusal.FactFindingIsNotComplete;
import fr.logementdabord.referral.domain.referral.ReferralRefusal.MeasureIsNotOfThatDay;
import fr.logementdabord.referral.domain.referral.ReferralRefusal.OrientationAsksForNothing;
import fr.logementdabord.referral.domain.referral.ReferralRefusal.OrientationIsNotDecided;
import fr.logementdabord.referral.domain.referral.ReferralRefusal.ReferralIsAlreadySubmitted;
import fr.logementdabord.referral.domain.referral.ReferralRefusal.ReferralIsNotAcknowledged;
import fr.logementdabord.referral.domain.referral.ReferralRefusal.ReferralIsUnknown;
import fr.logementdabord.referral.domain.referral.ReferralRefusal.StepPrecedesTheFormerOne;
import fr.logementdabord.referral.domain.referral.ReferralRefusal.TerritoryIsNotCovered;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static fr.logementdabord.referral.domain.referral.ReferralStories.ACKNOWLEDGE;
import static fr.logementdabord.referral.domain.referral.ReferralStories.CASE;
import static fr.logementdabord.referral.domain.referral.ReferralStories.CLOSE;
import static fr.logementdabord.referral.domain.referral.ReferralStories.COMPLETE;
import static fr.logementdabord.referral.domain.referral.ReferralStories.DAY;
import static fr.logementdabord.referral.domain.referral.ReferralStories.MEASURE_OVER;
import static fr.logementdabord.referral.domain.referral.ReferralStories.MOVE_IN;
import static fr.logementdabord.referral.domain.referral.ReferralStories.SEARCH_OVER;
import static fr.logementdabord.referral.domain.referral.ReferralStories.SHARE;
import static fr.logementdabord.referral.domain.referral.ReferralStories.STUDIO;
import static fr.logementdabord.referral.domain.referral.ReferralStories.WITHDRAW;
import static fr.logementdabord.referral.domain.referral.ReferralStories.acknowledged;
import static fr.logementdabord.referral.domain.referral.ReferralStories.file;
import static fr.logementdabord.referral.domain.referral.ReferralStories.findings;
import static fr.logementdabord.referral.domain.referral.ReferralStories.given;
import static fr.logementdabord.referral.domain.referral.ReferralStories.melleD;
import static fr.logementdabord.referral.domain.referral.ReferralStories.orient;
import static fr.logementdabord.referral.domain.referral.ReferralStories.oriented;
import static fr.logementdabord.referral.domain.referral.ReferralStories.submitted;
import static fr.logementdabord.referral.domain.referral.ReferralStories.substantiated;
import static fr.logementdabord.referral.domain.referral.ReferralStories.towards;
import static fr.logementdabord.referral.domain.referral.ReferralStories.withdrawn;

/**
 * Up to the orientation; what comes after it is in
 * {@link ReferralDeciderAfterOrientationTest}.
 */
class ReferralDeciderTest {

	@Nested
	class Given_nothing {

		@Test
		void a_referral_is_submitted() {
			given().when(new SubmitReferral(CASE, melleD())).thenEvents(new ReferralSubmitted(CASE, melleD()));
		}

		@Test
		void a_referral_of_a_commune_that_is_not_covered_is_recorded_too() {
			given().when(new SubmitReferral(CASE, file(null, 18)))
				.thenEvents(new ReferralSubmitted(CASE, file(null, 18)));
		}

		@Test
		void nothing_else_is_possible() {
			for (ReferralCommand command : List.of(ACKNOWLEDGE, COMPLETE, orient("ADSL", null), WITHDRAW, CLOSE, SHARE,
					MEASURE_OVER, MOVE_IN, SEARCH_OVER)) {
				given().when(command).thenRefused(new ReferralIsUnknown());
			}
		}

	}

	@Nested
	class Given_a_submitted_referral {

		@Test
		void the_same_submission_again_changes_nothing() {
			given(submitted()).when(new SubmitReferral(CASE, melleD())).thenEvents();
		}

		@Test
		void another_content_under_the_same_number_is_refused() {
			given(submitted()).when(new SubmitReferral(CASE, file("artois", 36)))
				.thenRefused(new ReferralIsAlreadySubmitted());
		}

		@Test
		void it_is_acknowledged() {
			given(submitted()).when(ACKNOWLEDGE).thenEvents(new ReferralAcknowledged(CASE, DAY.plusDays(1)));
		}

		@Test
		void it_is_acknowledged_on_the_same_day() {
			given(submitted()).when(new AcknowledgeReferral(CASE, DAY)).thenEvents(new ReferralAcknowledged(CASE, DAY));
		}

		@Test
		void it_cannot_be_acknowledged_before_it_was_sent() {
			given(submitted()).when(new AcknowledgeReferral(CASE, DAY.minusDays(1)))
				.thenRefused(new StepPrecedesTheFormerOne(DAY));
		}

		@Test
		void it_is_withdrawn() {
			given(submitted()).when(WITHDRAW)
				.thenEvents(new ReferralWithdrawn(CASE, DAY.plusDays(20), "HOUSEHOLD_WITHDREW"));
		}

		@Test
		void steps_cannot_be_skipped() {
			given(submitted()).when(COMPLETE).thenRefused(new ReferralIsNotAcknowledged());
			given(submitted()).when(orient("ADSL", null)).thenRefused(new FactFindingIsNotComplete());
			given(submitted()).when(CLOSE).thenRefused(new OrientationIsNotDecided());
		}

		@Test
		void what_others_tell_makes_no_sense_yet() {
			for (ReferralCommand command : List.of(SHARE, MEASURE_OVER, MOVE_IN, SEARCH_OVER)) {
				given(submitted()).when(command).thenRefused(new OrientationIsNotDecided());
			}
		}

	}

	@Nested
	class Given_a_referral_that_is_not_covered {

		private final ReferralEvent outside = new ReferralSubmitted(CASE, file(null, 18));

		@Test
		void nobody_can_take_it_further() {
			given(this.outside).when(ACKNOWLEDGE).thenRefused(new TerritoryIsNotCovered());
			given(this.outside).when(COMPLETE).thenRefused(new TerritoryIsNotCovered());
			given(this.outside).when(orient("ADSL", null)).thenRefused(new TerritoryIsNotCovered());
		}

		@Test
		void it_can_be_withdrawn() {
			given(this.outside).when(WITHDRAW)
				.thenEvents(new ReferralWithdrawn(CASE, DAY.plusDays(20), "HOUSEHOLD_WITHDREW"));
		}

	}

	@Nested
	class Given_an_acknowledged_referral {

		@Test
		void the_fact_finding_is_completed() {
			given(submitted(), acknowledged()).when(COMPLETE).thenEvents(new FactFindingCompleted(CASE, findings()));
		}

		@Test
		void acknowledging_again_changes_nothing() {
			given(submitted(), acknowledged()).when(ACKNOWLEDGE).thenEvents();
		}

		@Test
		void an_orientation_needs_the_outcome_of_the_iml_examination_first() {
			given(submitted(), acknowledged()).when(orient("ADSL", null)).thenRefused(new FactFindingIsNotComplete());
		}

		@Test
		void the_fact_finding_cannot_precede_the_acknowledgement() {
			given(submitted(), acknowledged())
				.when(new CompleteFactFinding(CASE, new FactFinding(DAY, "DOES_NOT_ANSWER", List.of())))
				.thenRefused(new StepPrecedesTheFormerOne(DAY.plusDays(1)));
		}

		@Test
		void it_is_withdrawn() {
			given(submitted(), acknowledged()).when(WITHDRAW).thenEvents(withdrawn());
		}

	}

	@Nested
	class Given_a_substantiated_referral {

		private final ReferralEvent[] history = { submitted(), acknowledged(), substantiated() };

		@Test
		void a_measure_and_a_dwelling_are_sought() {
			given(this.history).when(orient("ENVAUL", STUDIO))
				.thenEvents(new OrientationDecided(CASE, towards("ENVAUL", STUDIO)));
		}

		@ParameterizedTest
		@ValueSource(strings = { "ADSL", "VIAL", "ENVAUL" })
		void a_measure_alone_is_sought(String measureType) {
			given(this.history).when(orient(measureType, null)).thenEvents(oriented(measureType, null));
		}

		@Test
		void a_dwelling_alone_is_sought() {
			given(this.history).when(orient(null, STUDIO)).thenEvents(oriented(null, STUDIO));
		}

		@Test
		void an_orientation_towards_nothing_is_refused() {
			given(this.history).when(orient(null, null)).thenRefused(new OrientationAsksForNothing());
		}

		@ParameterizedTest
		@ValueSource(strings = { "AVDL", "adsl", "", "SOLIBAIL" })
		void only_the_measures_of_the_day_exist(String measureType) {
			given(this.history).when(orient(measureType, null))
				.thenRefused(new MeasureIsNotOfThatDay(ReferralStories.MEASURE_TYPES));
		}

		@Test
		void envaul_is_for_those_under_25_on_the_day_of_the_referral() {
			given(new ReferralSubmitted(CASE, file("artois", 24)), acknowledged(), substantiated())
				.when(orient("ENVAUL", null))
				.thenEvents(oriented("ENVAUL", null));
			given(new ReferralSubmitted(CASE, file("artois", 25)), acknowledged(), substantiated())
				.when(orient("ENVAUL", null))
				.thenRefused(new ApplicantIsTooOldForEnvaul(25));
		}

		@Test
		void the_orientation_cannot_precede_the_fact_finding() {
			given(this.history).when(ReferralStories.decide(new Orientation(DAY.plusDays(6), "ADSL", null)))
				.thenRefused(new StepPrecedesTheFormerOne(DAY.plusDays(7)));
		}

		@Test
		void the_same_fact_finding_again_changes_nothing_but_another_one_is_refused() {
			given(this.history).when(COMPLETE).thenEvents();
			given(this.history)
				.when(new CompleteFactFinding(CASE, new FactFinding(DAY.plusDays(8), "NOT_AVAILABLE", List.of())))
				.thenRefused(new FactFindingIsAlreadyComplete());
		}

		@Test
		void it_is_withdrawn() {
			given(this.history).when(WITHDRAW).thenEvents(withdrawn());
		}

	}

}
