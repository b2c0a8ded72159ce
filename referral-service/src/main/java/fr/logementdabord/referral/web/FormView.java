package fr.logementdabord.referral.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import fr.logementdabord.referral.form.Completeness;
import fr.logementdabord.referral.form.Condition;
import fr.logementdabord.referral.form.FieldSet;
import fr.logementdabord.referral.form.FormAnswers;
import fr.logementdabord.referral.form.Question;
import fr.logementdabord.referral.form.Question.Kind;
import fr.logementdabord.referral.form.Question.Need;
import fr.logementdabord.referral.reference.CodeList;
import org.jspecify.annotations.Nullable;

/**
 * A version of the form with what was typed and what is wrong, as the page shows it.
 *
 * @param sections in the order of the form
 * @param errors first message per field, in the order of the form
 * @param persons number of the person a wrong field is about, from 1
 * @param earlier answers to questions of an earlier version, kept though nobody asks now
 * @param completeness where the answers stand
 */
record FormView(List<SectionView> sections, Map<String, String> errors, Map<String, Integer> persons,
		Map<String, List<String>> earlier, Completeness completeness) {

	private static final Set<Kind> ABSENT_AMONG_CODES = Set.of(Kind.CODE, Kind.YES_NO);

	static FormView of(FieldSet form, FormAnswers answers, Map<String, String> wrong) {
		List<SectionView> sections = new ArrayList<>();
		form.sections().forEach((name, questions) -> sections.add(section(name, questions, answers, wrong)));
		List<String> order = sections.stream().flatMap(SectionView::names).toList();
		Map<String, String> errors = new LinkedHashMap<>();
		wrong.keySet()
			.stream()
			.sorted(Comparator.comparingInt((field) -> rank(order, field)))
			.forEach((field) -> errors.put(field, wrong.get(field)));
		Map<String, List<String>> earlier = new TreeMap<>(answers.fields());
		earlier.keySet().removeIf((field) -> FormAnswers.MEMBERS.equals(field) || form.questionOf(field).isPresent());
		return new FormView(sections, errors, persons(wrong.keySet()), earlier, Completeness.of(form, answers));
	}

	private static SectionView section(String name, List<Question> questions, FormAnswers answers,
			Map<String, String> wrong) {
		List<FieldView> household = questions.stream()
			.filter((question) -> !question.ofMember())
			.map((question) -> field(question, 0, answers, wrong))
			.toList();
		List<List<FieldView>> members = new ArrayList<>();
		if (questions.stream().anyMatch(Question::ofMember)) {
			for (int i = 0; i < Math.min(answers.members(), FormAnswers.MOST_MEMBERS); i++) {
				int person = i;
				members.add(questions.stream()
					.filter(Question::ofMember)
					.filter((question) -> mayConcern(question, person, answers, wrong))
					.map((question) -> field(question, person, answers, wrong))
					.toList());
			}
		}
		return new SectionView(name, household, members);
	}

	/**
	 * Nobody is asked how often the applicant is at home, once it is known who that is.
	 */
	private static boolean mayConcern(Question question, int person, FormAnswers answers, Map<String, String> wrong) {
		Condition when = question.when();
		String field = question.at(person);
		return when == null || question.concerns(answers, person) || !answers.values(field).isEmpty()
				|| wrong.containsKey(field) || answers.values(when.at(person)).isEmpty();
	}

	private static FieldView field(Question question, int person, FormAnswers answers, Map<String, String> wrong) {
		String field = question.at(person);
		CodeList list = question.list();
		boolean amongCodes = ABSENT_AMONG_CODES.contains(question.kind());
		String absence = answers.absence(field).orElse(null);
		List<String> values = answers.values(field);
		return new FieldView(field, question.label(), question.kind().name(), (list != null) ? list.kind() : "answer",
				(list != null) ? list.codes() : List.of("true", "false"),
				(amongCodes && absence != null) ? List.of(absence) : values, question.mayBeAbsent(),
				amongCodes ? null : absence, question.need() == Need.REQUIRED, question.need() == Need.OPTIONAL,
				question.longest(), wrong.get(field));
	}

	private static int rank(List<String> order, String field) {
		int rank = order.indexOf(field);
		return (rank >= 0) ? rank : order.size();
	}

	private static Map<String, Integer> persons(Collection<String> fields) {
		Map<String, Integer> persons = new HashMap<>();
		for (String field : fields) {
			int person = FormAnswers.person(field);
			if (person >= 0) {
				persons.put(field, person + 1);
			}
		}
		return persons;
	}

	@Override
	public String toString() {
		return "FormView";
	}

	/** A part of the form: questions about the household, then about each person. */
	record SectionView(String name, List<FieldView> fields, List<List<FieldView>> members) {

		Stream<String> names() {
			return Stream.concat(this.fields.stream(), this.members.stream().flatMap(List::stream))
				.map(FieldView::field);
		}

	}

	/**
	 * A field with what was typed.
	 *
	 * @param kind name of the kind of question
	 * @param codeKind prefix of the labels of its codes
	 * @param absence reason for having no answer where the field itself cannot say it
	 * @param error what is wrong, null = nothing
	 */
	record FieldView(String field, String label, String kind, String codeKind, Collection<String> codes,
			List<String> values, boolean mayBeAbsent, @Nullable String absence, boolean required, boolean optional,
			int longest, @Nullable String error) {

		/** The first thing typed. */
		public @Nullable String value() {
			return this.values.stream().findFirst().orElse(null);
		}

		@Override
		public String toString() {
			return "FieldView[" + this.field + "]";
		}

	}

}
