package fr.logementdabord.referral.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import fr.logementdabord.referral.form.FieldSet;
import fr.logementdabord.referral.form.FormAnswers;
import fr.logementdabord.referral.form.Question;
import fr.logementdabord.referral.form.Question.Keep;
import fr.logementdabord.referral.intake.IntakeAnswers.Read;
import fr.logementdabord.web.page.FrenchText;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a saisine as a page shows them, in the order and with the questions of
 * the version that asked them. Questions without any answer take no room.
 */
record IntakeView(String fieldSet, List<Part> parts) {

	static IntakeView of(FieldSet form, Read read, int members, FrenchText french) {
		List<Part> parts = new ArrayList<>();
		form.sections().forEach((section, questions) -> {
			List<Line> lines = questions.stream()
				.flatMap((question) -> lines(question, read, members, french))
				.toList();
			if (!lines.isEmpty()) {
				parts.add(new Part(section, lines));
			}
		});
		return new IntakeView(read.fieldSet(), parts);
	}

	private static Stream<Line> lines(Question question, Read read, int members, FrenchText french) {
		List<Line> lines = new ArrayList<>();
		for (int person = 0; person < (question.ofMember() ? members : 1); person++) {
			String field = question.at(person);
			List<String> open = read.open().getOrDefault(field, List.of());
			List<String> walled = read.walled().getOrDefault(field, List.of());
			List<String> absent = read.open().getOrDefault(field + FormAnswers.ABSENT, List.of());
			@Nullable Integer number = question.ofMember() ? person + 1 : null;
			if (!open.isEmpty() && question.keep() != Keep.FILE) {
				lines.add(new Line(question.label(), number, words(question, open, french), false));
			}
			if (!walled.isEmpty()) {
				lines.add(new Line(question.label(), number, words(question, walled, french), true));
			}
			absent.forEach(
					(reason) -> lines.add(new Line(question.label(), number, french.label("absence", reason), false)));
		}
		return lines.stream();
	}

	private static String words(Question question, List<String> values, FrenchText french) {
		if (question.list() != null) {
			return french.labels(question.list().kind(), values);
		}
		String value = values.getFirst();
		return switch (question.kind()) {
			case YES_NO -> french.yesNo("true".equals(value));
			case DAY -> french.date(LocalDate.parse(value));
			case EUROS -> value + "\u00A0€";
			case CODE, CODES, TEXT, LONG_TEXT, NUMBER, PHONE, EMAIL, FILE_NUMBER, COMMUNE -> value;
		};
	}

	/** Never in a log. */
	@Override
	public String toString() {
		return "IntakeView[" + this.fieldSet + "]";
	}

	/** A part of the form. */
	record Part(String section, List<Line> lines) {
	}

	/**
	 * An answer.
	 *
	 * @param person number of the person from 1, null = the household
	 * @param sensitive shown because the viewer works with the household
	 */
	record Line(String label, @Nullable Integer person, String words, boolean sensitive) {

		@Override
		public String toString() {
			return "Line[" + this.label + "]";
		}

	}

}
