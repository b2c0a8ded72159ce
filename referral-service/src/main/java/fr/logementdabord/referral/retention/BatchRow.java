package fr.logementdabord.referral.retention;

import java.time.LocalDate;

import fr.logementdabord.referral.domain.retention.RetentionBatch;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * A batch in the list.
 *
 * @param id its number, {@code RB-2026-11-01}
 * @param status PROPOSED, ERASING or DONE
 * @param files cases proposed
 * @param kept of these, those that stay
 * @param erased of these, those that are erased
 */
public record BatchRow(@Id String id, LocalDate proposedOn, String status, int files, int kept, int erased,
		@Nullable String visa, @Nullable LocalDate approvedOn) {

	/** A person looks at it. */
	public static final String PROPOSED = "PROPOSED";

	/** It was approved and is carried out. */
	public static final String ERASING = "ERASING";

	/** It was carried out. */
	public static final String DONE = "DONE";

	static BatchRow of(String id, RetentionBatch batch) {
		LocalDate proposedOn = batch.proposedOn();
		if (proposedOn == null) {
			throw new IllegalArgumentException(id + " was not proposed");
		}
		RetentionBatch.Visa visa = batch.visa();
		RetentionBatch.Approval approval = batch.approval();
		return new BatchRow(id, proposedOn, (approval == null) ? PROPOSED : batch.isDone() ? DONE : ERASING,
				batch.files().size(), batch.files().size() - batch.doomed().size(),
				(int) batch.files().stream().filter((file) -> file.erasedOn() != null).count(),
				(visa != null) ? visa.reference() : null, (approval != null) ? approval.on() : null);
	}

	/** Erased of what is to be erased, in percent. */
	public int percent() {
		int doomed = this.files - this.kept;
		return (doomed == 0) ? 100 : 100 * this.erased / doomed;
	}

}
