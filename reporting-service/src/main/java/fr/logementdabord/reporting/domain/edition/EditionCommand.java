package fr.logementdabord.reporting.domain.edition;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What can be asked of an edition. Every command carries the day it is given.
 */
public sealed interface EditionCommand {

	/** The day, in Europe/Paris. */
	LocalDate on();

	/**
	 * Begins a report.
	 *
	 * @param territory a territory's key, null for the county
	 * @param from first day it tells of
	 * @param to last day it tells of, included
	 */
	record OpenEdition(@Nullable String territory, LocalDate from, LocalDate to,
			LocalDate on) implements EditionCommand {
	}

	/**
	 * Writes one of the free sections, instead of what stood there.
	 *
	 * @param text empty to leave the section out
	 */
	record WriteSection(Section section, String text, LocalDate on) implements EditionCommand {
	}

	/**
	 * Adds a question that the funder asks beside the figures.
	 */
	record AskQuestion(String questionId, String question, LocalDate on) implements EditionCommand {
	}

	/** Answers it, instead of what was answered. */
	record AnswerQuestion(String questionId, String answer, LocalDate on) implements EditionCommand {
	}

	/** Takes a question back. */
	record DropQuestion(String questionId, LocalDate on) implements EditionCommand {
	}

	/**
	 * Freezes the report: from now on it is read as it was.
	 *
	 * @param asOf what was recorded until then is in it
	 * @param definitions version of the figures' definitions
	 * @param hash SHA-256 of the frozen content, in hexadecimal
	 * @param maskedHash the same of the content without the numbers that are too small to
	 * be published
	 */
	record FreezeEdition(Instant asOf, int definitions, String hash, String maskedHash,
			LocalDate on) implements EditionCommand {
	}

}
