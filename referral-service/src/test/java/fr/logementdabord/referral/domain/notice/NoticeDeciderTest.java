package fr.logementdabord.referral.domain.notice;

import java.time.LocalDate;

import fr.logementdabord.referral.domain.notice.NoticeCommand.ConfirmReceipt;
import fr.logementdabord.referral.domain.notice.NoticeCommand.TellReferrer;
import fr.logementdabord.referral.domain.notice.NoticeEvent.ReceiptConfirmed;
import fr.logementdabord.referral.domain.notice.NoticeEvent.ReferrerTold;
import fr.logementdabord.testkit.spec.DeciderSpec;
import org.junit.jupiter.api.Test;

class NoticeDeciderTest {

	private static final String CASE = "LDA-7K3QX9M2TD4A";

	private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

	private static final Notice NOTICE = new Notice("N-4", "ORIENTATION", DAY, null);

	private static final ReferrerTold TOLD = new ReferrerTold(CASE, NOTICE);

	private static DeciderSpec<NoticeCommand, Notices, NoticeEvent> given(NoticeEvent... history) {
		return DeciderSpec.given(new NoticeDecider(), history);
	}

	@Test
	void a_decision_is_told_once() {
		given().when(new TellReferrer(CASE, NOTICE)).thenEvents(TOLD);
		given(TOLD).when(new TellReferrer(CASE, NOTICE)).thenEvents();
	}

	@Test
	void its_receipt_is_confirmed_once_and_not_before_it_was_told() {
		given(TOLD).when(new ConfirmReceipt(CASE, "N-4", DAY)).thenEvents(new ReceiptConfirmed(CASE, "N-4", DAY));
		given(TOLD, new ReceiptConfirmed(CASE, "N-4", DAY)).when(new ConfirmReceipt(CASE, "N-4", DAY.plusDays(2)))
			.thenEvents();
		given(TOLD).when(new ConfirmReceipt(CASE, "N-4", DAY.minusDays(1)))
			.thenRefused(NoticeRefusal.ReceiptPrecedesNotice);
		given(TOLD).when(new ConfirmReceipt(CASE, "N-9", DAY)).thenRefused(NoticeRefusal.NoticeIsUnknown);
	}

}
