package fr.logementdabord.referral.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import fr.logementdabord.referral.reference.Period;

/**
 * The questions that the form asks during some time.
 *
 * @param id version, kept with each saisine
 * @param period the days on which new saisines are asked these questions
 * @param questions in the order of the form
 */
public record FieldSet(String id, Period period, List<Question> questions) {

	public FieldSet {
		questions = List.copyOf(questions);
	}

	/** The questions by section, in the order of the form. */
	public Map<String, List<Question>> sections() {
		return this.questions.stream()
			.collect(Collectors.groupingBy(Question::section, LinkedHashMap::new, Collectors.toList()));
	}

	/** The question that a field answers, or whose absence it explains. */
	public Optional<Question> questionOf(String field) {
		String path = field.replaceAll("\\[\\d+]", "[]");
		String plain = path.endsWith(FormAnswers.ABSENT)
				? path.substring(0, path.length() - FormAnswers.ABSENT.length()) : path;
		return this.questions.stream().filter((question) -> question.path().equals(plain)).findFirst();
	}

}
