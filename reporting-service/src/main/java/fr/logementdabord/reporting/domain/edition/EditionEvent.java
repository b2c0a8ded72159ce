package fr.logementdabord.reporting.domain.edition;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The life of an edition. Nothing of it is published: it tells of no case.
 */
public sealed interface EditionEvent {

	record EditionOpened(@Nullable String territory, LocalDate from, LocalDate to,
			LocalDate openedOn) implements EditionEvent {
	}

	record SectionWritten(Section section, String text, LocalDate writtenOn) implements EditionEvent {
	}

	record QuestionAsked(String questionId, String question, LocalDate askedOn) implements EditionEvent {
	}

	record QuestionAnswered(String questionId, String answer, LocalDate answeredOn) implements EditionEvent {
	}

	record QuestionDropped(String questionId, LocalDate droppedOn) implements EditionEvent {
	}

	record EditionFrozen(Instant asOf, int definitions, String hash, String maskedHash,
			LocalDate frozenOn) implements EditionEvent {
	}

}
