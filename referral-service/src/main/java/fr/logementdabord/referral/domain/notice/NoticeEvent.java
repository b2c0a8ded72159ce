package fr.logementdabord.referral.domain.notice;

import java.time.LocalDate;

/**
 * The notices of a case. They stay inside.
 */
public sealed interface NoticeEvent {

	record ReferrerTold(String caseId, Notice notice) implements NoticeEvent {
	}

	record ReceiptConfirmed(String caseId, String noticeId, LocalDate receivedOn) implements NoticeEvent {
	}

}
