package fr.logementdabord.referral.application;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A referral as a partner fills it in, already checked. Holds identities: it goes to the
 * vault and nowhere else.
 */
public record NewReferral(String referrerType, String composition, List<Member> members, String basis,
		String communeInsee, String housingSituation, String motive, boolean informed, boolean agreesToConference,
		@Nullable String wish) {

	public NewReferral {
		members = List.copyOf(members);
	}

	/** The person the referral is about in the first place. */
	Member applicant() {
		return this.members.stream().filter((member) -> "SELF".equals(member.link())).findFirst().orElseThrow();
	}

	@Override
	public String toString() {
		return "NewReferral[" + this.members.size() + " members]";
	}

	/** A member of the household. */
	public record Member(String familyName, String givenName, LocalDate birthDate, String link,
			@Nullable String phone) {

		@Override
		public String toString() {
			return "Member[" + this.link + "]";
		}

	}

}
