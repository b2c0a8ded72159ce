package fr.logementdabord.referral.domain.referral;

/**
 * What is still awaited after the orientation.
 *
 * @param measureAwaited a measure was asked for and is not over
 * @param housingAwaited a dwelling was asked for and the search is not over
 */
public record Branches(boolean measureAwaited, boolean housingAwaited) {

	static Branches opened(Orientation orientation) {
		return new Branches(orientation.measureType() != null, orientation.housing() != null);
	}

	Branches withoutMeasure() {
		return new Branches(false, this.housingAwaited);
	}

	Branches withoutHousing() {
		return new Branches(this.measureAwaited, false);
	}

	boolean allOver() {
		return !this.measureAwaited && !this.housingAwaited;
	}
}
