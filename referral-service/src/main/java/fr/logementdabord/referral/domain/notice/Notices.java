package fr.logementdabord.referral.domain.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All notices of a case, in their order.
 */
public record Notices(List<Notice> all) {

	public Notices {
		all = List.copyOf(all);
	}

	Optional<Notice> of(String noticeId) {
		return this.all.stream().filter((one) -> one.noticeId().equals(noticeId)).findFirst();
	}

	Notices with(Notice notice) {
		List<Notice> changed = new ArrayList<>(this.all);
		int at = changed.indexOf(of(notice.noticeId()).orElse(null));
		if (at < 0) {
			changed.add(notice);
		}
		else {
			changed.set(at, notice);
		}
		return new Notices(changed);
	}

}
