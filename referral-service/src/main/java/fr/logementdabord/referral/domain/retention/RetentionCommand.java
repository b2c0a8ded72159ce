package fr.logementdabord.referral.domain.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What can be asked of a batch of files.
 */
public sealed interface RetentionCommand {

	/**
	 * Proposes files whose time is over.
	 *
	 * @param batchId number of the batch
	 * @param on the day of the proposal
	 */
	record ProposeBatch(String batchId, LocalDate on, List<RetentionLine> lines) implements RetentionCommand {
	}

	/**
	 * Keeps a file, for a written reason (CNIL: an intermediate archive only where it is
	 * justified).
	 *
	 * @param because code of the reason
	 * @param until last day it is kept; proposed again after it
	 */
	record KeepFile(String caseId, String because, LocalDate until, LocalDate on) implements RetentionCommand {
	}

	/** Sends a file to the departmental archives before it is erased here, or not. */
	record SetFate(String caseId, Fate fate) implements RetentionCommand {
	}

	/**
	 * The departmental archives gave their visa (Code du patrimoine, L212-2 and R212-14).
	 *
	 * @param reference number of the visa
	 */
	record RecordVisa(String reference, LocalDate visaOn, LocalDate on) implements RetentionCommand {
	}

	/** The Department approves what is left in the batch. */
	record ApproveBatch(LocalDate on, String approver) implements RetentionCommand {
	}

	/** Somebody had contact with the household since: the clock runs anew. */
	record SpareFile(String caseId, LocalDate until) implements RetentionCommand {
	}

	/**
	 * A file is about to be erased.
	 *
	 * @param found how many documents there are, by place
	 */
	record BeginErasure(String caseId, Map<String, Long> found) implements RetentionCommand {
	}

	/**
	 * Another service says what it erased of a file.
	 *
	 * @param by which one
	 * @param found how many documents there were, by place
	 */
	record NoteErasureElsewhere(String caseId, Holder by, Map<String, Long> found) implements RetentionCommand {
	}

	/** A file is erased. */
	record NoteErasure(String caseId, LocalDate on) implements RetentionCommand {
	}

}
