package fr.logementdabord.referral.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import fr.logementdabord.eventing.deadline.Chore;
import fr.logementdabord.inbox.InboxEntries;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases, once a day, what never became a saisine: drafts nobody has gone on with, their
 * files, and events that were refused. No platform ever followed the household, so no
 * archive has a claim on it and no batch is approved.
 */
public final class UnsentIntake implements Chore {

	/** Ours: no source states how long a form may lie about. */
	static final int DRAFT_MONTHS = 6;

	/** Ours: a sender has a quarter to correct and send again. */
	static final int REFUSED_MONTHS = 3;

	private static final Logger logger = LoggerFactory.getLogger(UnsentIntake.class);

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final Drafts drafts;

	private final Attachments attachments;

	private final InboxEntries inbox;

	private final Clock clock;

	private @Nullable LocalDate last;

	public UnsentIntake(Drafts drafts, Attachments attachments, InboxEntries inbox, Clock clock) {
		this.drafts = drafts;
		this.attachments = attachments;
		this.inbox = inbox;
		this.clock = clock;
	}

	@Override
	public void round() {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), PARIS);
		if (!today.equals(this.last)) {
			eraseAsOf(today);
			this.last = today;
		}
	}

	/** Erases what is too old on a day. */
	public void eraseAsOf(LocalDate day) {
		Instant since = day.minusMonths(DRAFT_MONTHS).atStartOfDay(PARIS).toInstant();
		long erased = this.drafts.unsentSince(since).stream().filter((draft) -> erase(draft, since)).count();
		long refused = this.inbox.forgetRefused(day.minusMonths(REFUSED_MONTHS).atStartOfDay(PARIS).toInstant());
		if (erased + refused > 0) {
			logger.info("{} drafts never sent and {} refused events are erased", erased, refused);
		}
	}

	/** The files first: interrupted, the draft is found again. */
	private boolean erase(String draft, Instant since) {
		this.attachments.removeAll(draft);
		return this.drafts.eraseUnsent(draft, since);
	}

}
