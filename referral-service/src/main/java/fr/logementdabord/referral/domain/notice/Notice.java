package fr.logementdabord.referral.domain.notice;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A decision told to the referrer.
 *
 * @param noticeId number of the decision in the case's stream
 * @param kind code: orientation, withdrawal, closure, reopening or orientation taken back
 * @param toldOn the day it could be read
 * @param receivedOn the day its receipt was confirmed; null = not yet
 */
public record Notice(String noticeId, String kind, LocalDate toldOn, @Nullable LocalDate receivedOn) {

	/** Whether the receipt is still awaited. */
	public boolean isAwaited() {
		return this.receivedOn == null;
	}

}
