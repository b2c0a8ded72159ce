package fr.logementdabord.referral.web;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.logementdabord.referral.form.Condition;
import fr.logementdabord.referral.form.FieldSet;
import fr.logementdabord.referral.form.Question;
import fr.logementdabord.referral.reference.CodeList;
import org.jspecify.annotations.Nullable;

/**
 * The form as a program fills it in.
 *
 * @param fieldSet version
 * @param from first day on which it is asked
 * @param absences what may be said instead of an answer, in the field
 * {@code <field>.absent}
 */
record FormAnswer(String fieldSet, LocalDate from, List<String> absences, List<QuestionAnswer> questions) {

	static FormAnswer of(FieldSet form) {
		return new FormAnswer(form.id(), form.period().from(), List.copyOf(CodeList.ABSENCE.codes()),
				form.questions().stream().map(QuestionAnswer::of).toList());
	}

	/**
	 * A question.
	 *
	 * @param field {@code []} stands for the number of the person
	 * @param codes to choose from, absent = free
	 * @param when what must have been answered for the question to make sense
	 */
	@JsonInclude(Include.NON_EMPTY)
	record QuestionAnswer(String section, String field, String kind, List<String> codes, String need,
			boolean mayBeAbsent, int longest, @Nullable Condition when) {

		static QuestionAnswer of(Question question) {
			List<String> codes = (question.list() != null) ? List.copyOf(question.list().codes()) : List.of();
			return new QuestionAnswer(question.section(), question.path(), question.kind().name(), codes,
					question.need().name(), question.mayBeAbsent(), question.longest(), question.when());
		}

	}

}
