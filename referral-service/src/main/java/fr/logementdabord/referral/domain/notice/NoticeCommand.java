package fr.logementdabord.referral.domain.notice;

import java.time.LocalDate;

/**
 * What can be asked of the notices of a case.
 */
public sealed interface NoticeCommand {

	/** The referrer is told. */
	record TellReferrer(String caseId, Notice notice) implements NoticeCommand {
	}

	/** The referrer confirms having read it. */
	record ConfirmReceipt(String caseId, String noticeId, LocalDate on) implements NoticeCommand {
	}

}
