package fr.logementdabord.referral.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import fr.logementdabord.referral.application.ReferralSteps.ChosenOrientation;
import fr.logementdabord.referral.domain.referral.FactFinding;
import fr.logementdabord.referral.domain.referral.HousingWish;
import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.referral.reference.Territories;
import org.jspecify.annotations.Nullable;

/**
 * What the coordinator sends with each step, and what makes it valid. Each step may bear
 * the day it was taken, when that is not today: papers are written down later.
 */
final class StepRequests {

	private static final int LONGEST_REASON = 2000;

	private static final int MOST_CODES = 50;

	private StepRequests() {
	}

	/** Accusé de réception. */
	record AcknowledgementRequest(@Nullable String acknowledgedOn) {

		LocalDate checked(LocalDate today) {
			FieldCheck check = new FieldCheck();
			LocalDate on = check.dayUntil(today, "acknowledgedOn", this.acknowledgedOn);
			check.throwIfWrong();
			return on;
		}

	}

	/** Étayage. */
	record FactFindingRequest(@Nullable String imlOutcome, @Nullable List<@Nullable String> difficulties,
			@Nullable String completedOn) {

		FactFinding checked(LocalDate today) {
			FieldCheck check = new FieldCheck();
			String outcome = check.code("imlOutcome", this.imlOutcome, CodeList.IML_OUTCOME);
			List<String> codes = codes(check, "difficulties", this.difficulties, CodeList.DIFFICULTY.codes());
			LocalDate on = check.dayUntil(today, "completedOn", this.completedOn);
			check.throwIfWrong();
			return new FactFinding(on, outcome, codes);
		}

	}

	/** Orientation. */
	record OrientationRequest(@Nullable String measureType, @Nullable HousingPart housing, @Nullable String reason,
			@Nullable String otherSolution, @Nullable String overrideMotive, @Nullable String decidedOn) {

		/** The reason may tell about people: never in a log. */
		@Override
		public String toString() {
			return "OrientationRequest[" + this.measureType + "]";
		}

		CheckedOrientation checked(Territories territories, LocalDate today) {
			FieldCheck check = new FieldCheck();
			String measure = optional(check, "measureType", this.measureType, CodeList.MEASURE_TYPE);
			HousingWish wish = wish(check, territories);
			String other = optional(check, "otherSolution", this.otherSolution, CodeList.OTHER_SOLUTION);
			String override = optional(check, "overrideMotive", this.overrideMotive, CodeList.OVERRIDE_MOTIVE);
			String why = check.text("reason", this.reason, LONGEST_REASON);
			LocalDate on = check.dayUntil(today, "decidedOn", this.decidedOn);
			check.throwIfWrong();
			return new CheckedOrientation(measure, wish, other, override, why, on);
		}

		private @Nullable HousingWish wish(FieldCheck check, Territories territories) {
			HousingPart sought = this.housing;
			if (sought == null) {
				return null;
			}
			List<String> typologies = codes(check, "housing.typologies", sought.typologies(),
					CodeList.TYPOLOGY.codes());
			if (typologies.isEmpty() && check.allGood()) {
				check.wrong("housing.typologies", "Choisissez au moins une typologie.");
			}
			List<String> communes = sought.communes();
			for (int i = 0; i < communes.size(); i++) {
				if (territories.commune(communes.get(i)).isEmpty()) {
					check.wrong("housing.communesWished[" + i + "]",
							"Cette commune du Pas-de-Calais n’est pas connue.");
				}
			}
			if (communes.size() > MOST_CODES) {
				check.wrong("housing.communesWished", "Choisissez au plus %d communes.".formatted(MOST_CODES));
			}
			return new HousingWish(typologies, communes, Boolean.TRUE.equals(sought.accessible()));
		}

	}

	/** The dwelling sought, as sent. */
	record HousingPart(@Nullable List<@Nullable String> typologies, @Nullable List<@Nullable String> communesWished,
			@Nullable Boolean accessible) {

		List<String> communes() {
			return (this.communesWished != null)
					? this.communesWished.stream().map(String::valueOf).map(String::strip).distinct().toList()
					: List.of();
		}

	}

	/** An orientation that makes sense. */
	record CheckedOrientation(@Nullable String measureType, @Nullable HousingWish housing,
			@Nullable String otherSolution, @Nullable String overrideMotive, String reason, LocalDate decidedOn) {

		ChosenOrientation chosenBy(@Nullable String organisation) {
			return new ChosenOrientation(this.decidedOn, this.measureType, this.housing, organisation,
					this.otherSolution, this.overrideMotive);
		}

		@Override
		public String toString() {
			return "CheckedOrientation[" + this.measureType + "]";
		}

	}

	/** Retrait. */
	record WithdrawalRequest(@Nullable String reason, @Nullable String withdrawnOn) {

		DatedReason checked(LocalDate today) {
			FieldCheck check = new FieldCheck();
			DatedReason why = new DatedReason(check.dayUntil(today, "withdrawnOn", this.withdrawnOn),
					check.code("reason", this.reason, CodeList.WITHDRAWAL_REASON));
			check.throwIfWrong();
			return why;
		}

	}

	/** Réouverture. */
	record ReopeningRequest(@Nullable String reason, @Nullable String reopenedOn) {

		DatedReason checked(LocalDate today) {
			FieldCheck check = new FieldCheck();
			DatedReason why = new DatedReason(check.dayUntil(today, "reopenedOn", this.reopenedOn),
					check.code("reason", this.reason, CodeList.REOPENING_REASON));
			check.throwIfWrong();
			return why;
		}

	}

	/** Why, a code, and on which day. */
	record DatedReason(LocalDate on, String reason) {
	}

	/** Clôture. */
	record ClosureRequest(@Nullable String reason, @Nullable String destination, @Nullable String closedOn) {

		CheckedClosure checked(LocalDate today) {
			FieldCheck check = new FieldCheck();
			CheckedClosure closure = new CheckedClosure(check.dayUntil(today, "closedOn", this.closedOn),
					check.code("reason", this.reason, CodeList.EXIT_REASON),
					check.code("destination", this.destination, CodeList.EXIT_DESTINATION));
			check.throwIfWrong();
			return closure;
		}

	}

	/** A closure that makes sense. */
	record CheckedClosure(LocalDate on, String reason, String destination) {
	}

	/** A code that may be absent. */
	private static @Nullable String optional(FieldCheck check, String field, @Nullable String value, CodeList list) {
		return (value == null || value.isBlank()) ? null : check.code(field, value, list);
	}

	private static List<String> codes(FieldCheck check, String field, @Nullable List<@Nullable String> sent,
			Set<String> known) {
		List<String> codes = (sent != null) ? sent.stream().map(String::valueOf).distinct().toList() : List.of();
		for (int i = 0; i < codes.size(); i++) {
			if (!known.contains(codes.get(i))) {
				check.wrong(field + "[" + i + "]", "Ce choix ne fait pas partie de la liste.");
			}
		}
		return codes;
	}

}
