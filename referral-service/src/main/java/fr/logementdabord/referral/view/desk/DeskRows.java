package fr.logementdabord.referral.view.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

import fr.logementdabord.referral.application.ReferralStatus;
import fr.logementdabord.referral.clock.CaseClock;
import fr.logementdabord.referral.clock.RunningClock;
import fr.logementdabord.referral.coordination.RunningClocks;
import fr.logementdabord.referral.domain.referral.Orientation;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.domain.referral.ReferralFile;
import fr.logementdabord.referral.reference.Urgency;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import static org.springframework.data.domain.Sort.Direction.ASC;

/**
 * Writes the rows of the desk, each in full from the case's own streams. Streams only
 * grow, so that the row read from more events is the newer one, whoever writes last.
 */
public class DeskRows {

	static final String COLLECTION = "desk";

	/** A receipt is the referrer's to give: it shows when nothing else is awaited. */
	private static final Comparator<RunningClock> OURS_FIRST = Comparator
		.comparing((RunningClock running) -> running.clock() == CaseClock.RECEIPT)
		.thenComparing(RunningClock::dueOn);

	private final RunningClocks running;

	private final Urgency urgency;

	private final MongoTemplate mongo;

	public DeskRows(RunningClocks running, Urgency urgency, MongoTemplate mongo) {
		this.running = running;
		this.urgency = urgency;
		this.mongo = mongo;
	}

	/** Prepares the collection. */
	public void open() {
		this.mongo.indexOps(COLLECTION).createIndex(new Index("territory", ASC).on("open", ASC));
	}

	/** Brings the row of a case up to date; a case outside every territory has none. */
	public void refresh(String caseId) {
		RunningClocks.Case now = this.running.of(caseId);
		if (now.referral() != null && now.territory() != null) {
			write(row(now, now.referral(), now.territory()));
		}
	}

	private void write(DeskRow row) {
		Query older = Query.query(Criteria.where("_id").is(row.caseId()).and("streamed").lt(row.streamed()));
		try {
			this.mongo.findAndReplace(older, row, FindAndReplaceOptions.options().upsert(), COLLECTION);
		}
		catch (DuplicateKeyException newer) {
			// the same or a newer row is there
		}
	}

	private DeskRow row(RunningClocks.Case now, Known referral, String territory) {
		ReferralFile file = referral.file();
		Optional<RunningClock> first = now.clocks().stream().min(OURS_FIRST);
		@Nullable LocalDate dueOn = first.map(RunningClock::dueOn).orElse(null);
		@Nullable Orientation orientation = orientation(referral);
		return new DeskRow(referral.caseId(), territory, !(referral instanceof Referral.Over),
				ReferralStatus.of(referral), file.referrerOrganisation(), file.referrerType(), file.submittedOn(),
				file.composition(), file.housingSituation(), this.urgency.levelOf(file), this.urgency.reasonsOf(file),
				first.map((clock) -> clock.clock().name()).orElse(null), dueOn, (dueOn != null) ? dueOn : DeskRow.FAR,
				(orientation != null) ? orientation.decidedOn() : null,
				(orientation != null) ? orientation.coordinatorOrganisation() : null, referral.providers(),
				allocatedTo(referral, orientation), now.events());
	}

	/** Whether the coordinator's own employer was given the measure (seed:745). */
	private static @Nullable String allocatedTo(Known referral, @Nullable Orientation orientation) {
		String employer = (orientation != null) ? orientation.coordinatorOrganisation() : null;
		if (employer == null || referral.providers().isEmpty()) {
			return null;
		}
		return referral.providers().contains(employer) ? Neutrality.OWN_EMPLOYER : Neutrality.OTHER;
	}

	private static @Nullable Orientation orientation(Known referral) {
		return switch (referral) {
			case Referral.Oriented oriented -> oriented.orientation();
			case Referral.ReadyToClose ready -> ready.was().orientation();
			case Referral.Closed closed -> closed.was().was().orientation();
			case Referral.Withdrawn withdrawn -> orientation(withdrawn.was());
			case Referral.Substantiated again when again.former() != null -> again.former().orientation();
			case Referral.Unoriented early -> null;
		};
	}

}
