package fr.logementdabord.reporting.domain.edition;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.reporting.domain.edition.Edition.Frozen;
import fr.logementdabord.reporting.domain.edition.Edition.NotOpened;
import fr.logementdabord.reporting.domain.edition.Edition.Open;
import fr.logementdabord.reporting.domain.edition.Edition.Question;
import fr.logementdabord.reporting.domain.edition.Edition.Seal;
import fr.logementdabord.reporting.domain.edition.Edition.Subject;
import fr.logementdabord.reporting.domain.edition.Edition.Writing;
import fr.logementdabord.reporting.domain.edition.EditionCommand.AnswerQuestion;
import fr.logementdabord.reporting.domain.edition.EditionCommand.AskQuestion;
import fr.logementdabord.reporting.domain.edition.EditionCommand.DropQuestion;
import fr.logementdabord.reporting.domain.edition.EditionCommand.FreezeEdition;
import fr.logementdabord.reporting.domain.edition.EditionCommand.OpenEdition;
import fr.logementdabord.reporting.domain.edition.EditionCommand.WriteSection;
import fr.logementdabord.reporting.domain.edition.EditionEvent.EditionFrozen;
import fr.logementdabord.reporting.domain.edition.EditionEvent.EditionOpened;
import fr.logementdabord.reporting.domain.edition.EditionEvent.QuestionAnswered;
import fr.logementdabord.reporting.domain.edition.EditionEvent.QuestionAsked;
import fr.logementdabord.reporting.domain.edition.EditionEvent.QuestionDropped;
import fr.logementdabord.reporting.domain.edition.EditionEvent.SectionWritten;

import static fr.logementdabord.decider.Decision.accept;
import static fr.logementdabord.decider.Decision.refuse;

/**
 * The rules of an edition: a report is frozen once, after its period, and never changes
 * after that.
 */
public final class EditionDecider implements Decider<EditionCommand, Edition, EditionEvent> {

	private static final int LONGEST_TEXT = 20_000;

	private static final int LONGEST_YEARS = 20;

	@Override
	public Edition initialState() {
		return new NotOpened();
	}

	@Override
	public Decision<EditionEvent> decide(EditionCommand command, Edition state) {
		return switch (command) {
			case OpenEdition open -> open(open, state);
			case WriteSection write -> whileOpen(state, (edition) -> write(write, edition));
			case AskQuestion ask -> whileOpen(state, (edition) -> ask(ask, edition));
			case AnswerQuestion answer -> whileOpen(state, (edition) -> answer(answer, edition));
			case DropQuestion drop -> whileOpen(state, (edition) -> drop(drop, edition));
			case FreezeEdition freeze -> freeze(freeze, state);
		};
	}

	private static Decision<EditionEvent> open(OpenEdition command, Edition state) {
		Subject asked = new Subject(command.territory(), command.from(), command.to());
		if (command.to().isBefore(command.from())) {
			return refuse(EditionRefusal.PeriodIsReversed);
		}
		if (command.to().isAfter(command.from().plusYears(LONGEST_YEARS))) {
			return refuse(EditionRefusal.PeriodIsTooLong);
		}
		return switch (state) {
			case NotOpened it ->
				accept(new EditionOpened(command.territory(), command.from(), command.to(), command.on()));
			case Open it -> again(asked, it.subject());
			case Frozen it -> again(asked, it.subject());
		};
	}

	private static Decision<EditionEvent> again(Subject asked, Subject known) {
		return asked.equals(known) ? accept() : refuse(EditionRefusal.EditionIsOpenAlready);
	}

	private static Decision<EditionEvent> write(WriteSection command, Open edition) {
		String text = command.text().strip();
		if (text.length() > LONGEST_TEXT) {
			return refuse(EditionRefusal.TextIsTooLong);
		}
		return text.equals(edition.writing().of(command.section())) ? accept()
				: accept(new SectionWritten(command.section(), text, command.on()));
	}

	private static Decision<EditionEvent> ask(AskQuestion command, Open edition) {
		String question = command.question().strip();
		if (question.isEmpty()) {
			return refuse(EditionRefusal.QuestionIsEmpty);
		}
		if (question.length() > LONGEST_TEXT) {
			return refuse(EditionRefusal.TextIsTooLong);
		}
		return (edition.writing().question(command.questionId()) != null) ? accept()
				: accept(new QuestionAsked(command.questionId(), question, command.on()));
	}

	private static Decision<EditionEvent> answer(AnswerQuestion command, Open edition) {
		Question question = edition.writing().question(command.questionId());
		String answer = command.answer().strip();
		if (question == null) {
			return refuse(EditionRefusal.QuestionIsUnknown);
		}
		if (answer.length() > LONGEST_TEXT) {
			return refuse(EditionRefusal.TextIsTooLong);
		}
		return answer.equals(question.answer()) ? accept()
				: accept(new QuestionAnswered(command.questionId(), answer, command.on()));
	}

	private static Decision<EditionEvent> drop(DropQuestion command, Open edition) {
		return (edition.writing().question(command.questionId()) == null) ? accept()
				: accept(new QuestionDropped(command.questionId(), command.on()));
	}

	private static Decision<EditionEvent> freeze(FreezeEdition command, Edition state) {
		return switch (state) {
			case NotOpened it -> refuse(EditionRefusal.EditionIsUnknown);
			case Frozen it -> refuse(EditionRefusal.EditionIsFrozen);
			case Open it when !it.subject().to().isBefore(command.on()) -> refuse(EditionRefusal.PeriodIsNotOver);
			case Open it -> accept(new EditionFrozen(command.asOf(), command.definitions(), command.hash(),
					command.maskedHash(), command.on()));
		};
	}

	private static Decision<EditionEvent> whileOpen(Edition state, WhileOpen rule) {
		return switch (state) {
			case NotOpened it -> refuse(EditionRefusal.EditionIsUnknown);
			case Frozen it -> refuse(EditionRefusal.EditionIsFrozen);
			case Open it -> rule.decide(it);
		};
	}

	@Override
	public Edition evolve(Edition state, EditionEvent event) {
		return switch (event) {
			case EditionOpened it -> new Open(new Subject(it.territory(), it.from(), it.to()), Writing.NOTHING);
			case SectionWritten it -> written(state, writing(state).with(it.section(), it.text()));
			case QuestionAsked it ->
				written(state, writing(state).with(new Question(it.questionId(), it.question(), "")));
			case QuestionAnswered it -> written(state, answered(writing(state), it));
			case QuestionDropped it -> written(state, writing(state).without(it.questionId()));
			case EditionFrozen it -> new Frozen(subject(state), writing(state),
					new Seal(it.asOf(), it.definitions(), it.hash(), it.maskedHash(), it.frozenOn()));
		};
	}

	private static Writing answered(Writing writing, QuestionAnswered event) {
		Question question = writing.question(event.questionId());
		return (question == null) ? writing
				: writing.with(new Question(question.questionId(), question.question(), event.answer()));
	}

	private static Edition written(Edition state, Writing writing) {
		return new Open(subject(state), writing);
	}

	private static Subject subject(Edition state) {
		return switch (state) {
			case NotOpened it -> throw new IllegalStateException("an event before the edition was opened");
			case Open it -> it.subject();
			case Frozen it -> it.subject();
		};
	}

	private static Writing writing(Edition state) {
		return switch (state) {
			case NotOpened it -> Writing.NOTHING;
			case Open it -> it.writing();
			case Frozen it -> it.writing();
		};
	}

	/**
	 * A rule that holds while people may still write.
	 */
	@FunctionalInterface
	private interface WhileOpen {

		Decision<EditionEvent> decide(Open edition);

	}

}
