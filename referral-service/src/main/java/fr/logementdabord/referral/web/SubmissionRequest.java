package fr.logementdabord.referral.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A referral as it was sent, not yet checked: everything may be missing or wrong. Dates
 * are texts, so that a wrong one can be told precisely.
 */
public record SubmissionRequest(@Nullable String referrerType, @Nullable HouseholdPart household,
		@Nullable BasisPart territoryBasis, @Nullable String housingSituation, @Nullable String motive,
		@Nullable Boolean informed, @Nullable Boolean agreesToConference, @Nullable String wish) {

	/** Never in a log. */
	@Override
	public String toString() {
		return "SubmissionRequest";
	}

	/** The household as it was sent. */
	public record HouseholdPart(@Nullable String composition, @Nullable List<@Nullable MemberPart> members) {

		@Override
		public String toString() {
			return "HouseholdPart";
		}

	}

	/** A member as it was sent. */
	public record MemberPart(@Nullable String familyName, @Nullable String givenName, @Nullable String birthDate,
			@Nullable String link, @Nullable String phone) {

		@Override
		public String toString() {
			return "MemberPart";
		}

	}

	/** Why which commune, as it was sent. */
	public record BasisPart(@Nullable String kind, @Nullable String communeInsee) {
	}

}
