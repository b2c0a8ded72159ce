package fr.logementdabord.referral.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.logementdabord.eventing.deadline.Deadline;
import fr.logementdabord.eventing.deadline.Deadlines;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.referral.access.CaseAccess;
import fr.logementdabord.referral.clock.CaseClocks;
import fr.logementdabord.referral.clock.RunningClock;
import fr.logementdabord.referral.clock.Today;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.springframework.data.domain.Sort.Direction.ASC;

/**
 * Schedules reminders and keeps those that were raised until somebody takes care of them.
 */
public class Reminders {

	/** Kind of the deadlines. */
	public static final String KIND = "case-reminder";

	static final String COLLECTION = "reminders";

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	/** When offices open. */
	private static final LocalTime MORNING = LocalTime.of(8, 0);

	private static final int MOST = 200;

	private final Deadlines deadlines;

	private final CaseClocks clocks;

	private final MongoTemplate mongo;

	private final Today today;

	private final CaseAccess access;

	public Reminders(Deadlines deadlines, CaseClocks clocks, MongoTemplate mongo, Today today, CaseAccess access) {
		this.deadlines = deadlines;
		this.clocks = clocks;
		this.mongo = mongo;
		this.today = today;
		this.access = access;
	}

	/** Prepares the collection. */
	public void prepare() {
		this.mongo.indexOps(COLLECTION).createIndex(new Index("caseId", ASC));
	}

	/**
	 * Schedules the reminders of a clock that runs. Again changes nothing. Of those whose
	 * day has passed, because the step before was written down late, only the last.
	 */
	public void schedule(String caseId, RunningClock running) {
		List<LocalDate> days = this.clocks.remindersOf(running.clock(), running.since());
		long passed = days.stream().filter((day) -> day.isBefore(this.today.date())).count();
		for (LocalDate day : days.subList((int) Math.max(passed - 1, 0), days.size())) {
			String id = Ids.derived("REM-", caseId, running.clock().name(), running.since().toString(), day.toString());
			Instant due = day.atTime(MORNING).atZone(PARIS).toInstant();
			this.deadlines.schedule(id, due, KIND,
					Map.of("caseId", caseId, "clock", running.clock().name(), "since", running.since().toString()));
		}
	}

	/** Reminds, once per deadline. */
	void raise(Deadline deadline, String territory, RunningClock running) {
		try {
			this.mongo.insert(new Reminder(deadline.id(), deadline.data().get("caseId"), territory,
					running.clock().name(), running.dueOn(), today(), null, null), COLLECTION);
		}
		catch (DuplicateKeyException raised) {
			// the deadline ran twice
		}
	}

	/**
	 * Ticks off what is no longer due: the step was taken, or the case is over. Nobody
	 * did it by hand.
	 * @param running the clocks of the case that still run
	 */
	public void settle(String caseId, List<RunningClock> running) {
		this.mongo.find(Query.query(Criteria.where("caseId").is(caseId)), Reminder.class, COLLECTION)
			.stream()
			.filter((reminder) -> reminder.handledOn() == null && running.stream().noneMatch(reminder::isAbout))
			.forEach((reminder) -> handled(Criteria.where("_id").is(reminder.id()), null));
	}

	/** What the coordinators of the viewer's territories still have to take care of. */
	public List<Reminder> open(Viewer viewer) {
		return this.mongo.find(
				Query.query(mine(viewer).and("handledOn").is(null)).with(Sort.by("dueOn", "_id")).limit(MOST),
				Reminder.class, COLLECTION);
	}

	/**
	 * Somebody took care of it; the first one stays.
	 * @return whether it is the viewer's
	 */
	public boolean handle(Viewer viewer, String id) {
		Criteria own = mine(viewer).and("_id").is(id);
		if (!this.mongo.exists(Query.query(own), COLLECTION)) {
			return false;
		}
		handled(own, viewer.login());
		return true;
	}

	private void handled(Criteria which, @Nullable String login) {
		this.mongo.updateFirst(Query.query(which.and("handledOn").is(null)),
				Update.update("handledOn", today()).set("handledBy", login), COLLECTION);
	}

	private Criteria mine(Viewer viewer) {
		return new Criteria().andOperator(
				Criteria.where("territory").in(viewer.is(Roles.COORDINATOR) ? viewer.territories() : Set.of()),
				this.access.open(viewer, "caseId"));
	}

	private LocalDate today() {
		return this.today.date();
	}

}
