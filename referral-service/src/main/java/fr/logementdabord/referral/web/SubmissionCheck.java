package fr.logementdabord.referral.web;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import fr.logementdabord.referral.application.NewReferral;
import fr.logementdabord.referral.application.NewReferral.Member;
import fr.logementdabord.referral.application.SubmissionRules.Reading;
import fr.logementdabord.referral.form.AnswerCheck;
import fr.logementdabord.referral.form.CheckedAnswers;
import fr.logementdabord.referral.form.FieldSets;
import fr.logementdabord.referral.form.FormAnswers;
import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.referral.reference.Territories;
import fr.logementdabord.referral.web.SubmissionRequest.BasisPart;
import fr.logementdabord.referral.web.SubmissionRequest.HouseholdPart;
import fr.logementdabord.referral.web.SubmissionRequest.MemberPart;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * From what was sent to a referral that makes sense, or to everything that is wrong with
 * it.
 */
final class SubmissionCheck {

	/** More members than any household seen; a bound for the vault. */
	static final int MOST_MEMBERS = FormAnswers.MOST_MEMBERS;

	private static final int LONGEST_NAME = 100;

	private static final int LONGEST_WISH = 2000;

	private static final int ADULT = 18;

	private static final int OLDEST = 120;

	private static final String MEMBERS = "household.members";

	private static final Pattern PHONE = Pattern.compile("\\+?[0-9](?:[ .-]?[0-9]){5,14}");

	private final FieldCheck check = new FieldCheck();

	private final Territories territories;

	private final LocalDate today;

	private final FieldSets forms;

	/** Day of the saisine: ages and days are judged as of that day. */
	private LocalDate submittedOn;

	SubmissionCheck(Territories territories, FieldSets forms, LocalDate today) {
		this.territories = territories;
		this.forms = forms;
		this.today = today;
		this.submittedOn = today;
	}

	/**
	 * Checks a referral that was sent in one go.
	 * @throws ProblemException naming every field that is wrong
	 */
	NewReferral checked(SubmissionRequest sent) {
		return checked(read(sent, SubmissionForm.of(sent)));
	}

	/**
	 * Checks the answers of a draft.
	 * @throws ProblemException naming every field that is wrong
	 */
	NewReferral checked(FormAnswers answers) {
		return checked(read(answers));
	}

	/** What these answers are. */
	Reading read(FormAnswers answers) {
		return read(SubmissionForm.request(answers, this.territories), answers);
	}

	private Reading read(SubmissionRequest sent, FormAnswers all) {
		this.submittedOn = submittedOn(sent.submittedOn());
		AnswerCheck.Result beyond = AnswerCheck.check(this.forms, all, this.today, this.submittedOn);
		NewReferral referral = referral(sent, all, beyond.answers());
		beyond.wrong().forEach((wrong) -> this.check.wrong(wrong.field(), wrong.message()));
		return this.check.allGood() ? new Reading.Complete(referral) : new Reading.Wrong(this.check.problems());
	}

	private static NewReferral checked(Reading reading) {
		return switch (reading) {
			case Reading.Complete(var referral) -> referral;
			case Reading.Wrong(var problems) -> throw new ProblemException(Problems.invalid(problems));
		};
	}

	private NewReferral referral(SubmissionRequest sent, FormAnswers all, CheckedAnswers beyond) {
		String referrerType = this.check.code("referrerType", sent.referrerType(), CodeList.REFERRER_TYPE);
		HouseholdPart household = sent.household();
		String composition = this.check.code("household.composition",
				(household != null) ? household.composition() : null, CodeList.COMPOSITION);
		List<Member> members = members((household != null) ? household.members() : null);
		BasisPart basis = sent.territoryBasis();
		String kind = this.check.code("territoryBasis.kind", (basis != null) ? basis.kind() : null,
				CodeList.TERRITORY_BASIS);
		String commune = commune((basis != null) ? basis.communeInsee() : null);
		String situation = this.check.code("housingSituation", sent.housingSituation(), CodeList.HOUSING_SITUATION);
		String motive = this.check.code("motive", sent.motive(), CodeList.MOTIVE);
		boolean informed = this.check.answer("informed", sent.informed());
		boolean agrees = all.absence("agreesToConference").isEmpty()
				&& this.check.answer("agreesToConference", sent.agreesToConference());
		String wish = this.check.optionalText("wish", sent.wish(), LONGEST_WISH);
		return new NewReferral(this.submittedOn, referrerType, composition, members, kind, commune, situation, motive,
				informed, agrees, wish, beyond);
	}

	/** Received on paper last month, or taken over from an older register. */
	private LocalDate submittedOn(@Nullable String sent) {
		LocalDate day = this.check.dayUntil(this.today, "submittedOn", sent);
		LocalDate opening = this.territories.firstDay();
		if (day.isBefore(opening)) {
			this.check.wrong("submittedOn",
					"Cette date précède l’ouverture des plateformes, le %td/%<tm/%<tY.".formatted(opening));
			return this.today;
		}
		return day.isAfter(this.today) ? this.today : day;
	}

	private String commune(@Nullable String insee) {
		String code = this.check.text("territoryBasis.communeInsee", insee, LONGEST_NAME);
		if (!code.isEmpty() && this.territories.commune(code).isEmpty()) {
			this.check.wrong("territoryBasis.communeInsee", "Cette commune du Pas-de-Calais n’est pas connue.");
		}
		return code;
	}

	private List<Member> members(@Nullable List<@Nullable MemberPart> sent) {
		if (sent == null || sent.isEmpty()) {
			this.check.wrong(MEMBERS, "Le ménage compte au moins une personne.");
			return List.of();
		}
		if (sent.size() > MOST_MEMBERS) {
			this.check.wrong(MEMBERS, "Le ménage compte au plus %d personnes.".formatted(MOST_MEMBERS));
			return List.of();
		}
		List<Member> members = new ArrayList<>();
		for (int i = 0; i < sent.size(); i++) {
			members.add(member(MEMBERS + "[" + i + "]", sent.get(i)));
		}
		long applicants = members.stream().filter((member) -> "SELF".equals(member.link())).count();
		if (applicants == 0) {
			this.check.wrong(MEMBERS, "Indiquez qui est le demandeur.");
		}
		for (int i = 0, seen = 0; i < members.size() && applicants > 1; i++) {
			if ("SELF".equals(members.get(i).link()) && ++seen > 1) {
				this.check.wrong(MEMBERS + "[" + i + "].link", "Il ne peut y avoir qu’un seul demandeur.");
			}
		}
		if (members.stream().allMatch((member) -> isMinor(member.birthDate()))) {
			this.check.wrong(MEMBERS,
					"Un mineur sans adulte relève de la protection de l’enfance, non de la plateforme.");
		}
		return members;
	}

	private Member member(String at, @Nullable MemberPart sent) {
		MemberPart part = (sent != null) ? sent : new MemberPart(null, null, null, null, null);
		String familyName = this.check.text(at + ".familyName", part.familyName(), LONGEST_NAME);
		String givenName = this.check.text(at + ".givenName", part.givenName(), LONGEST_NAME);
		LocalDate birthDate = birthDate(at + ".birthDate", part.birthDate());
		String link = this.check.code(at + ".link", part.link(), CodeList.MEMBER_LINK);
		String phone = this.check.optionalText(at + ".phone", part.phone(), LONGEST_NAME);
		if (phone != null && !PHONE.matcher(phone).matches()) {
			this.check.wrong(at + ".phone", "Ce numéro de téléphone n’a pas la forme attendue.");
		}
		return new Member(familyName, givenName, birthDate, link, phone);
	}

	/** A wrong date counts as that of an adult, so that one mistake is told once. */
	private LocalDate birthDate(String field, @Nullable String sent) {
		LocalDate day = this.check.day(field, sent);
		if (day == null) {
			return LocalDate.MIN;
		}
		if (day.isAfter(this.submittedOn)) {
			this.check.wrong(field, day.isAfter(this.today) ? "La date de naissance est dans le futur."
					: "La date de naissance est postérieure à la saisine.");
			return LocalDate.MIN;
		}
		if (day.isBefore(this.submittedOn.minusYears(OLDEST))) {
			this.check.wrong(field, "La date de naissance remonte à plus de %d ans.".formatted(OLDEST));
			return LocalDate.MIN;
		}
		return day;
	}

	private boolean isMinor(LocalDate birthDate) {
		return !birthDate.equals(LocalDate.MIN) && Period.between(birthDate, this.submittedOn).getYears() < ADULT;
	}

}
