package fr.logementdabord.referral.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A referral as it was sent, not yet checked: everything may be missing or wrong. Dates
 * are texts, so that a wrong one can be told precisely. {@code answers} holds, by field,
 * what the version of the form asks beyond; a value is a text, a number, a truth or a
 * list of texts.
 *
 * @param submittedOn day of a referral that is written down later, such as one received
 * on paper; null = today
 */
public record SubmissionRequest(@Nullable String submittedOn, @Nullable String referrerType,
		@Nullable HouseholdPart household, @Nullable BasisPart territoryBasis, @Nullable String housingSituation,
		@Nullable String motive, @Nullable Boolean informed, @Nullable Boolean agreesToConference,
		@Nullable String wish, @Nullable Map<String, @Nullable Object> answers) {

	/** A referral of today, without answers beyond those that every version asks. */
	SubmissionRequest(@Nullable String referrerType, @Nullable HouseholdPart household,
			@Nullable BasisPart territoryBasis, @Nullable String housingSituation, @Nullable String motive,
			@Nullable Boolean informed, @Nullable Boolean agreesToConference, @Nullable String wish) {
		this(null, referrerType, household, territoryBasis, housingSituation, motive, informed, agreesToConference,
				wish, null);
	}

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
