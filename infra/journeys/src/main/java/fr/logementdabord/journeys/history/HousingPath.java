package fr.logementdabord.journeys.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.journeys.history.Step.AnswerAsLandlord;
import fr.logementdabord.journeys.history.Step.DecideInCommittee;
import fr.logementdabord.journeys.history.Step.DeclineAsHousehold;
import fr.logementdabord.journeys.history.Step.MoveIn;
import fr.logementdabord.journeys.history.Step.Offer;
import fr.logementdabord.journeys.history.Step.Propose;
import fr.logementdabord.journeys.history.Step.SignLease;
import fr.logementdabord.journeys.history.Step.TakeBackOffer;
import org.jspecify.annotations.Nullable;

/**
 * From fluidity meeting to fluidity meeting until somebody says yes, or nobody does.
 *
 * @param steps in order
 * @param home where the household moved in; null = nowhere
 */
record HousingPath(List<Step> steps, @Nullable Home home) {

	private static final int MOST_OFFERS = 4;

	private static final List<String> LANDLORD_REFUSES = List.of("EFFORT_RATE", "PAST_DEBT", "MISSING_DOCUMENT",
			"COMPOSITION", "OCCUPATION_HISTORY", "DWELLING_NO_LONGER_OFFERED", "OTHER");

	private static final List<String> HOUSEHOLD_REFUSES = List.of("LOCATION", "LOCATION", "TYPOLOGY", "RENT", "ACCESS",
			"SAFETY", "OTHER_SOLUTION", "OTHER");

	/**
	 * A dwelling with somebody in it.
	 */
	record Home(LocalDate movedInOn, String regime, String leaseKind) {

		/** What the household lives in when its support ends. */
		String destination() {
			return switch (this.leaseKind) {
				case "SLIDING" -> "SLIDING_LEASE";
				case "MANAGED" -> "OWN_TENANCY_PRIVATE";
				case "SAS", "RESIDENCE" -> "INSTITUTION";
				default -> this.regime.equals("PRIVATE_IML") ? "OWN_TENANCY_PRIVATE" : "OWN_TENANCY_SOCIAL";
			};
		}

	}

	/**
	 * @param from the day from which a dwelling is sought
	 */
	static HousingPath plan(Dwellings dwellings, Platform platform, LocalDate from, Chance chance) {
		List<Step> steps = new ArrayList<>();
		LocalDate next = from.plusDays(chance.between(5, 70));
		int offers = chance.inHundred(22) ? chance.between(0, 1) : MOST_OFFERS;
		for (int i = 1; i <= offers; i++) {
			LocalDate meeting = platform.meetingFrom(next);
			Offer offer = dwellings.offer(i, meeting, chance);
			steps.add(new Propose(meeting, offer));
			LocalDate answered = Workdays.from(meeting.plusDays(chance.between(1, 7)));
			if (chance.inHundred(12)) {
				steps.add(new AnswerAsLandlord(answered, chance.oneOf(LANDLORD_REFUSES)));
				next = takenBack(steps, answered);
				continue;
			}
			steps.add(new AnswerAsLandlord(answered, null));
			if (chance.inHundred(9)) {
				LocalDate declined = Workdays.plus(answered, chance.between(1, 5));
				steps.add(new DeclineAsHousehold(declined, chance.oneOf(HOUSEHOLD_REFUSES)));
				next = takenBack(steps, declined);
				continue;
			}
			LocalDate awarded = answered;
			if (!offer.regime().equals("PRIVATE_IML")) {
				Award award = Award.plan(answered, chance);
				steps.addAll(award.steps());
				awarded = award.steps().getLast().on();
				if (!award.isWon()) {
					next = takenBack(steps, awarded);
					continue;
				}
			}
			return new HousingPath(steps, moveIn(steps, awarded, offer.regime(), chance));
		}
		return new HousingPath(steps, null);
	}

	/** The day on which the landlord takes the dwelling back to let it elsewhere. */
	private static LocalDate takenBack(List<Step> steps, LocalDate refusedOn) {
		LocalDate next = Workdays.plus(refusedOn, 1);
		steps.add(new TakeBackOffer(next));
		return next;
	}

	private static Home moveIn(List<Step> steps, LocalDate awarded, String regime, Chance chance) {
		String kind = switch (regime) {
			case "SAS" -> "SAS";
			case "SHARED_18_25" -> "SHARED";
			case "RESIDENCE" -> "RESIDENCE";
			case "PRIVATE_IML" -> chance.oneOf(List.of("MANAGED", "MANAGED", "SUBLEASE"));
			default -> chance.oneOf(List.of("DIRECT", "DIRECT", "DIRECT", "DIRECT", "SLIDING", "SUBLEASE"));
		};
		LocalDate signed = Workdays.plus(awarded, chance.between(3, 15));
		LocalDate moved = Workdays.plus(signed, chance.between(0, 8));
		steps
			.add(new SignLease(signed, kind, kind.equals("SLIDING") ? signed.plusMonths(chance.between(9, 15)) : null));
		steps.add(new MoveIn(moved));
		return new Home(moved, regime, kind);
	}

	/**
	 * What an allocation committee decides; a second rank may still win.
	 */
	private record Award(List<Step> steps, boolean isWon) {

		static Award plan(LocalDate answered, Chance chance) {
			LocalDate decided = Workdays.plus(answered, chance.between(3, 15));
			int lot = chance.between(1, 100);
			if (lot <= 7) {
				String outcome = (lot <= 2) ? "INADMISSIBLE" : "NOT_AWARDED";
				return new Award(List.of(new DecideInCommittee(decided, outcome, null)), false);
			}
			if (lot <= 12) {
				LocalDate later = Workdays.plus(decided, chance.between(8, 20));
				return new Award(List.of(new DecideInCommittee(decided, "AWARDED_RANKED", 2),
						new DecideInCommittee(later, "AWARDED", null)), true);
			}
			if (lot <= 18) {
				return new Award(List.of(new DecideInCommittee(decided, "AWARDED_UNDER_CONDITION", null)), true);
			}
			return new Award((lot <= 40) ? List.of(new DecideInCommittee(decided, "AWARDED_RANKED", 1))
					: List.of(new DecideInCommittee(decided, "AWARDED", null)), true);
		}

	}

}
