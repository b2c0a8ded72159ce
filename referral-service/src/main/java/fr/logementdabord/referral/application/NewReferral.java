package fr.logementdabord.referral.application;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import fr.logementdabord.referral.domain.household.DerivedComposition;
import fr.logementdabord.referral.domain.household.HouseholdMember;
import fr.logementdabord.referral.form.CheckedAnswers;
import fr.logementdabord.referral.reference.CodeList;
import org.jspecify.annotations.Nullable;

/**
 * A referral as a partner fills it in, already checked. Holds identities: it goes to the
 * vault and nowhere else.
 *
 * @param submittedOn day of the saisine, today or, for a file brought in, earlier
 */
public record NewReferral(LocalDate submittedOn, String referrerType, String composition, List<Member> members,
		String basis, String communeInsee, String housingSituation, String motive, boolean informed,
		boolean agreesToConference, @Nullable String wish, CheckedAnswers answers) {

	public NewReferral {
		members = List.copyOf(members);
	}

	/** The person the referral is about in the first place. */
	Member applicant() {
		return this.members.stream().filter((member) -> "SELF".equals(member.link())).findFirst().orElseThrow();
	}

	/** The composition that follows from the members, whatever was declared. */
	String derivedComposition() {
		List<HouseholdMember> household = new ArrayList<>();
		for (Member member : this.members) {
			String at = "household.members[" + household.size() + "].";
			household
				.add(new HouseholdMember(member.link(), Period.between(member.birthDate(), this.submittedOn).getYears(),
						answer(at + "gender"), answer(at + "presence")));
		}
		return DerivedComposition.of(household);
	}

	/** Housing situation of a member: its own, else that of the household. */
	String situation(int member) {
		String own = answer("household.members[" + member + "].situation");
		return (own != null) ? own : this.housingSituation;
	}

	/** First day of that situation, as far as it was told. */
	@Nullable LocalDate inSituationSince(int member) {
		String at = "household.members[" + member + "].";
		String since = answer(at + "situationSince");
		if (since == null && answer(at + "situation") == null) {
			since = answer("housing.since");
		}
		return (since != null) ? LocalDate.parse(since) : null;
	}

	/**
	 * Why the sender asks that only some know of the referral, a code; null = no reason.
	 */
	@Nullable String confidentiality() {
		return Stream.of(this.answers.open(), this.answers.walled())
			.flatMap((all) -> all.getOrDefault("confidentiality", List.of()).stream())
			.filter(CodeList.PROTECTION_REASON::has)
			.findFirst()
			.orElse(null);
	}

	private @Nullable String answer(String field) {
		return this.answers.open().getOrDefault(field, List.of()).stream().findFirst().orElse(null);
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
