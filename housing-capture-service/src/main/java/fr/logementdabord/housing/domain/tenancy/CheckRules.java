package fr.logementdabord.housing.domain.tenancy;

import fr.logementdabord.decider.Decision;
import fr.logementdabord.housing.domain.tenancy.Tenancy.Departure;
import fr.logementdabord.housing.domain.tenancy.Tenancy.Opened;
import fr.logementdabord.housing.domain.tenancy.TenancyEvent.CheckRecorded;
import org.jspecify.annotations.Nullable;

import static fr.logementdabord.decider.Decision.accept;
import static fr.logementdabord.decider.Decision.refuse;

/**
 * Whether a household is still housed is read at fixed times after the move-in, with an
 * explicit unknown (domain:§6.20). What was unknown may be found out later; what was
 * found stays.
 */
final class CheckRules {

	private CheckRules() {
	}

	static Decision<TenancyEvent> record(Check check, Opened tenancy) {
		Terms terms = tenancy.terms();
		if (!terms.checkMonths().contains(check.months())) {
			return refuse(TenancyRefusal.CheckIsNotPlanned);
		}
		if (check.checkedOn().isBefore(terms.checkDueOn(check.months()))) {
			return refuse(TenancyRefusal.CheckIsNotDueYet);
		}
		boolean isUnknown = check.outcome() == CheckOutcome.UNKNOWN;
		if (isUnknown && check.unknownBecause() == null) {
			return refuse(TenancyRefusal.UnknownNeedsAReason);
		}
		if (!isUnknown && check.unknownBecause() != null) {
			return refuse(TenancyRefusal.ReasonIsNotExpected);
		}
		if (check.outcome() == CheckOutcome.MAINTAINED && hadLeft(tenancy.departure(), check, terms)) {
			return refuse(TenancyRefusal.HouseholdHadLeft);
		}
		Check known = tenancy.checks().get(check.months());
		if (known == null) {
			return accept(new CheckRecorded(check));
		}
		if (known.saysTheSameAs(check)) {
			return accept();
		}
		return known.outcome() == CheckOutcome.UNKNOWN ? accept(new CheckRecorded(check))
				: refuse(TenancyRefusal.CheckIsAlreadyRecorded);
	}

	private static boolean hadLeft(@Nullable Departure departure, Check check, Terms terms) {
		return departure != null && departure.on().isBefore(terms.checkDueOn(check.months()));
	}

}
