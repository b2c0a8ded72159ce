package fr.logementdabord.referral.domain.notice;

import java.util.List;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.referral.domain.notice.NoticeCommand.ConfirmReceipt;
import fr.logementdabord.referral.domain.notice.NoticeCommand.TellReferrer;
import fr.logementdabord.referral.domain.notice.NoticeEvent.ReceiptConfirmed;
import fr.logementdabord.referral.domain.notice.NoticeEvent.ReferrerTold;

import static fr.logementdabord.decider.Decision.accept;
import static fr.logementdabord.decider.Decision.refuse;

/**
 * The rules of a notice: told once, its receipt confirmed once.
 */
public final class NoticeDecider implements Decider<NoticeCommand, Notices, NoticeEvent> {

	@Override
	public Notices initialState() {
		return new Notices(List.of());
	}

	@Override
	public Decision<NoticeEvent> decide(NoticeCommand command, Notices notices) {
		return switch (command) {
			case TellReferrer tell -> notices.of(tell.notice().noticeId()).isPresent() ? accept()
					: accept(new ReferrerTold(tell.caseId(), tell.notice()));
			case ConfirmReceipt confirm -> notices.of(confirm.noticeId())
				.map((found) -> confirm(confirm, found))
				.orElseGet(() -> refuse(NoticeRefusal.NoticeIsUnknown));
		};
	}

	private static Decision<NoticeEvent> confirm(ConfirmReceipt command, Notice found) {
		if (!found.isAwaited()) {
			return accept();
		}
		return command.on().isBefore(found.toldOn()) ? refuse(NoticeRefusal.ReceiptPrecedesNotice)
				: accept(new ReceiptConfirmed(command.caseId(), command.noticeId(), command.on()));
	}

	@Override
	public Notices evolve(Notices notices, NoticeEvent event) {
		return switch (event) {
			case ReferrerTold told -> notices.with(told.notice());
			case ReceiptConfirmed confirmed -> {
				Notice was = notices.of(confirmed.noticeId()).orElseThrow();
				yield notices.with(new Notice(was.noticeId(), was.kind(), was.toldOn(), confirmed.receivedOn()));
			}
		};
	}

}
