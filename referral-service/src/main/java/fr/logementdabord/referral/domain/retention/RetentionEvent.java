package fr.logementdabord.referral.domain.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The story of a batch of files.
 */
public sealed interface RetentionEvent {

	record BatchProposed(String batchId, LocalDate proposedOn, List<RetentionLine> lines) implements RetentionEvent {
	}

	record FileKept(String caseId, String because, LocalDate until) implements RetentionEvent {
	}

	record FateSet(String caseId, Fate fate) implements RetentionEvent {
	}

	record VisaRecorded(String reference, LocalDate visaOn) implements RetentionEvent {
	}

	record BatchApproved(LocalDate approvedOn, String approver) implements RetentionEvent {
	}

	record ErasureBegun(String caseId, Map<String, Long> found) implements RetentionEvent {
	}

	record ErasedElsewhere(String caseId, Map<String, Long> found) implements RetentionEvent {
	}

	record CaseErased(String caseId, LocalDate erasedOn) implements RetentionEvent {
	}

}
