package fr.logementdabord.referral.web;

import java.util.List;
import java.util.Set;

import fr.logementdabord.referral.application.ReferralSteps.ChosenOrientation;
import fr.logementdabord.referral.domain.referral.HousingWish;
import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.referral.reference.Territories;
import org.jspecify.annotations.Nullable;

/**
 * What the coordinator sends with each step, and what makes it valid.
 */
final class StepRequests {

	private static final int LONGEST_REASON = 2000;

	private static final int MOST_CODES = 50;

	private StepRequests() {
	}

	/** Étayage. */
	record FactFindingRequest(@Nullable String imlOutcome, @Nullable List<@Nullable String> difficulties) {

		FactFindingRequest checked() {
			FieldCheck check = new FieldCheck();
			String outcome = check.code("imlOutcome", this.imlOutcome, CodeList.IML_OUTCOME);
			List<String> codes = codes(check, "difficulties", this.difficulties, CodeList.DIFFICULTY.codes());
			check.throwIfWrong();
			return new FactFindingRequest(outcome, List.copyOf(codes));
		}

		String outcome() {
			return (this.imlOutcome != null) ? this.imlOutcome : "";
		}

		List<String> found() {
			return (this.difficulties != null) ? this.difficulties.stream().map(String::valueOf).toList() : List.of();
		}

	}

	/** Orientation. */
	record OrientationRequest(@Nullable String measureType, @Nullable HousingPart housing, @Nullable String reason,
			@Nullable String otherSolution, @Nullable String overrideMotive) {

		/** The reason may tell about people: never in a log. */
		@Override
		public String toString() {
			return "OrientationRequest[" + this.measureType + "]";
		}

		CheckedOrientation checked(Territories territories) {
			FieldCheck check = new FieldCheck();
			String measure = optional(check, "measureType", this.measureType, CodeList.MEASURE_TYPE);
			HousingWish wish = wish(check, territories);
			String other = optional(check, "otherSolution", this.otherSolution, CodeList.OTHER_SOLUTION);
			String override = optional(check, "overrideMotive", this.overrideMotive, CodeList.OVERRIDE_MOTIVE);
			String why = check.text("reason", this.reason, LONGEST_REASON);
			check.throwIfWrong();
			return new CheckedOrientation(measure, wish, other, override, why);
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
			@Nullable String otherSolution, @Nullable String overrideMotive, String reason) {

		ChosenOrientation chosenBy(@Nullable String organisation) {
			return new ChosenOrientation(this.measureType, this.housing, organisation, this.otherSolution,
					this.overrideMotive);
		}

		@Override
		public String toString() {
			return "CheckedOrientation[" + this.measureType + "]";
		}

	}

	/** Retrait. */
	record WithdrawalRequest(@Nullable String reason) {

		String checked() {
			FieldCheck check = new FieldCheck();
			String code = check.code("reason", this.reason, CodeList.WITHDRAWAL_REASON);
			check.throwIfWrong();
			return code;
		}

	}

	/** Réouverture. */
	record ReopeningRequest(@Nullable String reason) {

		String checked() {
			FieldCheck check = new FieldCheck();
			String code = check.code("reason", this.reason, CodeList.REOPENING_REASON);
			check.throwIfWrong();
			return code;
		}

	}

	/** Clôture. */
	record ClosureRequest(@Nullable String reason, @Nullable String destination) {

		CheckedClosure checked() {
			FieldCheck check = new FieldCheck();
			CheckedClosure closure = new CheckedClosure(check.code("reason", this.reason, CodeList.EXIT_REASON),
					check.code("destination", this.destination, CodeList.EXIT_DESTINATION));
			check.throwIfWrong();
			return closure;
		}

	}

	/** A closure that makes sense. */
	record CheckedClosure(String reason, String destination) {
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
