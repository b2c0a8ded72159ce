package fr.logementdabord.referral.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import fr.logementdabord.referral.form.Question.Keep;
import fr.logementdabord.referral.form.Question.Kind;
import fr.logementdabord.referral.reference.Bands;
import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.referral.reference.SensitiveCodes;

/**
 * Checks the answers that the version of the form asks beyond those that every version
 * asks, and sorts them by where they may be kept. Everything wrong is told at once.
 */
public final class AnswerCheck {

	private static final Set<Kind> SEVERAL = Set.of(Kind.CODES);

	private static final Set<String> ROOFLESS = Set.of("ROUGH_SLEEPING", "WANDERING", "SQUAT");

	private static final String NONE = "NONE";

	private static final String ONE_ONLY = "Une seule réponse est possible : il y en a plusieurs.";

	private final FieldSets sets;

	private final FieldSet set;

	private final FormAnswers answers;

	private final LocalDate today;

	private final LocalDate submittedOn;

	private final List<Wrong> wrong = new ArrayList<>();

	private final Map<String, List<String>> codes = new TreeMap<>();

	private final Map<String, List<String>> open = new TreeMap<>();

	private final Map<String, List<String>> walled = new TreeMap<>();

	private AnswerCheck(FieldSets sets, FormAnswers answers, LocalDate today, LocalDate submittedOn) {
		this.sets = sets;
		this.set = sets.on(today);
		this.answers = answers;
		this.today = today;
		this.submittedOn = submittedOn;
	}

	/**
	 * Checks answers against the version that asks today, as of the day of the saisine:
	 * that of a paper form may be long past.
	 */
	public static Result check(FieldSets sets, FormAnswers answers, LocalDate today, LocalDate submittedOn) {
		AnswerCheck check = new AnswerCheck(sets, answers, today, submittedOn);
		answers.fields().keySet().forEach(check::mustBeAsked);
		check.set.questions().forEach(check::question);
		check.together();
		return new Result(new CheckedAnswers(check.set.id(), check.codes, check.open, check.walled),
				List.copyOf(check.wrong));
	}

	/**
	 * A field that an earlier version asked is kept; one that none ever asked is a
	 * mistake.
	 */
	private void mustBeAsked(String field) {
		if (FormAnswers.MEMBERS.equals(field)) {
			return;
		}
		if (!this.sets.knows(field)) {
			tell(field, "Cette question ne figure pas dans le formulaire.");
		}
		else if (this.set.questionOf(field).isEmpty()) {
			this.open.put(field, this.answers.fields().get(field));
		}
	}

	private void question(Question question) {
		int persons = question.ofMember() ? this.answers.members() : 1;
		for (int person = 0; person < persons; person++) {
			String field = question.at(person);
			List<String> values = this.answers.values(field);
			Optional<String> absence = this.answers.absence(field);
			if (question.keep() != Keep.FILE) {
				values(question, field, values);
			}
			else if (values.size() > 1) {
				tell(field, ONE_ONLY);
			}
			else if (question.kind() == Kind.TEXT) {
				values.forEach((value) -> AnswerRules.injection(value).ifPresent((message) -> tell(field, message)));
			}
			absence.ifPresent((reason) -> absence(question, field, values, reason));
		}
	}

	private void values(Question question, String field, List<String> values) {
		if (values.size() > 1 && !SEVERAL.contains(question.kind())) {
			tell(field, ONE_ONLY);
			return;
		}
		for (String value : values) {
			Optional<String> problem = AnswerRules.wrong(question, value, this.today, this.submittedOn);
			problem.ifPresent((message) -> tell(field, message));
			if (problem.isEmpty()) {
				keep(question, field, value);
			}
		}
		if (values.size() > 1 && values.contains(NONE)) {
			tell(field, "« Aucun » ne va avec aucune autre réponse.");
		}
	}

	private void keep(Question question, String field, String value) {
		CodeList list = question.list();
		if (list != null && SensitiveCodes.has(list, value)) {
			add(this.walled, field, value);
			return;
		}
		add(this.open, field, value);
		if (question.keep() == Keep.EVENT) {
			add(this.codes, field, value);
		}
	}

	private void absence(Question question, String field, List<String> values, String reason) {
		if (!question.mayBeAbsent()) {
			tell(field, "Cette question attend une réponse.");
		}
		else if (!CodeList.ABSENCE.has(reason)) {
			tell(field, "Ce choix ne fait pas partie de la liste.");
		}
		else if (!values.isEmpty()) {
			tell(field, "Choisissez : une réponse, ou la raison de son absence.");
		}
		else {
			add(this.open, field + FormAnswers.ABSENT, reason);
			if (question.keep() == Keep.EVENT || question.kind() == Kind.YES_NO) {
				add(this.codes, field, reason);
			}
		}
	}

	/** What makes sense alone and not beside another answer. */
	private void together() {
		String basis = this.answers.first("territoryBasis.kind");
		String situation = this.answers.first("housingSituation");
		if ("RESIDENCE".equals(basis) && situation != null && ROOFLESS.contains(situation)) {
			tell("territoryBasis.kind",
					"Un ménage sans abri n’a pas de commune de résidence : indiquez une attache, une domiciliation ou un souhait.");
		}
		cents("arrears.rent").flatMap((debt) -> Bands.of(CodeList.ARREARS_BAND, debt, this.submittedOn))
			.ifPresent((band) -> add(this.codes, "arrears.band", band));
		cents("resources.monthly").flatMap((amount) -> Bands.of(CodeList.RESOURCE_BAND, amount, this.submittedOn))
			.ifPresent(this::bandOfAmount);
		if (this.answers.values("resources.kinds").equals(List.of(NONE)) && this.answers.first("resources.band") != null
				&& !"NO_RESOURCES".equals(this.answers.first("resources.band"))) {
			tell("resources.band", "Cette tranche ne va pas avec l’absence de ressources.");
		}
		for (int person = 0; person < this.answers.members(); person++) {
			notBeforeBirth(person);
		}
	}

	private void bandOfAmount(String band) {
		String declared = this.answers.first("resources.band");
		if (declared != null && !declared.equals(band)) {
			tell("resources.band", "Cette tranche ne correspond pas au montant indiqué.");
		}
		else if (declared == null) {
			this.codes.put("resources.band", List.of(band));
		}
	}

	private void notBeforeBirth(int person) {
		String at = "household.members[" + person + "].";
		String birth = this.answers.first(at + "birthDate");
		String since = this.answers.first(at + "situationSince");
		// days of this form compare as texts
		if (birth != null && since != null && birth.length() == since.length() && since.compareTo(birth) < 0) {
			tell(at + "situationSince", "Cette date précède la naissance de la personne.");
		}
	}

	private Optional<Long> cents(String field) {
		String typed = this.answers.first(field);
		return (typed != null && Money.cents(typed).isPresent()) ? Optional.of(Money.cents(typed).getAsLong())
				: Optional.empty();
	}

	private void tell(String field, String message) {
		this.wrong.add(new Wrong(field, message));
	}

	private static void add(Map<String, List<String>> where, String field, String value) {
		List<String> values = new ArrayList<>(where.getOrDefault(field, List.of()));
		if (!values.contains(value)) {
			values.add(value);
		}
		where.put(field, List.copyOf(values));
	}

	/**
	 * The answers that may be kept, and what is wrong; nothing is kept when anything is.
	 */
	public record Result(CheckedAnswers answers, List<Wrong> wrong) {
	}

}
