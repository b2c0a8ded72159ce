package fr.logementdabord.referral.form;

import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.referral.form.Question.Need;
import org.jspecify.annotations.Nullable;

/**
 * What is answered and what is missing, line by line. What is legitimately empty is never
 * told as missing: an optional question, one that does not concern this household, one
 * whose absence is explained.
 *
 * @param lines one per question, and per person for the questions about persons
 */
public record Completeness(List<Line> lines) {

	public Completeness {
		lines = List.copyOf(lines);
	}

	/** Where answers stand against a version of the form. */
	public static Completeness of(FieldSet set, FormAnswers answers) {
		List<Line> lines = new ArrayList<>();
		set.sections().forEach((section, questions) -> {
			questions.stream()
				.filter((question) -> !question.ofMember())
				.forEach((question) -> lines.add(line(question, answers, 0)));
			for (int person = 0; person < answers.members(); person++) {
				for (Question question : questions) {
					if (question.ofMember()) {
						lines.add(line(question, answers, person));
					}
				}
			}
		});
		return new Completeness(lines);
	}

	/** The lines where an answer is still awaited. */
	public List<Line> missing() {
		return this.lines.stream().filter(Line::flagged).toList();
	}

	/** Questions that await or have an answer. */
	public long awaited() {
		return this.lines.stream()
			.filter((line) -> line.need() != Need.OPTIONAL && line.state() != State.NOT_CONCERNED)
			.count();
	}

	/** How many of them are answered, or say why not. */
	public long settled() {
		return awaited() - missing().size();
	}

	private static Line line(Question question, FormAnswers answers, int person) {
		String field = question.at(person);
		@Nullable String absence = answers.absence(field).orElse(null);
		State state;
		if (!answers.values(field).isEmpty()) {
			state = State.ANSWERED;
		}
		else if (absence != null) {
			state = State.EXPLAINED;
		}
		else if (!question.concerns(answers, person)) {
			state = State.NOT_CONCERNED;
		}
		else {
			state = State.EMPTY;
		}
		return new Line(question.section(), field, question.label(), question.ofMember() ? person + 1 : null,
				question.need(), state, absence);
	}

	/** Where a question stands. */
	public enum State {

		ANSWERED, EXPLAINED, NOT_CONCERNED, EMPTY

	}

	/**
	 * One question.
	 *
	 * @param section key of the part of the form
	 * @param field the field
	 * @param label key of its label
	 * @param person number of the person from 1, null = the household
	 * @param need whether an answer is awaited
	 * @param state where it stands
	 * @param absence why it has no answer, as a code; null = no reason given
	 */
	public record Line(String section, String field, String label, @Nullable Integer person, Need need, State state,
			@Nullable String absence) {

		/** Somebody has something to do. */
		public boolean flagged() {
			return this.state == State.EMPTY && this.need != Need.OPTIONAL;
		}

		/** The saisine is not received without it. */
		public boolean blocks() {
			return flagged() && this.need == Need.REQUIRED;
		}

	}

}
