package fr.logementdabord.referral.domain.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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

	/**
	 * Approved.
	 *
	 * @param holders who must answer before the certificate; of batches of before: only
	 * those who keep support notes
	 */
	record BatchApproved(LocalDate approvedOn, String approver, Set<Holder> holders) implements RetentionEvent {

		public BatchApproved {
			holders = (holders != null) ? Set.copyOf(holders) : Set.of(Holder.MEASURE);
		}

	}

	record ErasureBegun(String caseId, Map<String, Long> found) implements RetentionEvent {
	}

	/**
	 * Another service has erased.
	 *
	 * @param by which one; the first to answer did not say
	 */
	record ErasedElsewhere(String caseId, Holder by, Map<String, Long> found) implements RetentionEvent {

		public ErasedElsewhere {
			by = Objects.requireNonNullElse(by, Holder.MEASURE);
		}

	}

	record CaseErased(String caseId, LocalDate erasedOn) implements RetentionEvent {
	}

}
