package fr.logementdabord.referral.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import fr.logementdabord.referral.clock.Today;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The professionals who have been seen at work, as their signed tokens name them: so that
 * a history says who did something and not which account. Programs are not remembered.
 */
public class Workers {

	static final String COLLECTION = "workers";

	private final Map<String, Worker> seen = new ConcurrentHashMap<>();

	private volatile @Nullable LocalDate day;

	private final MongoTemplate mongo;

	private final Today today;

	public Workers(MongoTemplate mongo, Today today) {
		this.mongo = mongo;
		this.today = today;
	}

	/** Remembers who is at work, at most once a day as long as nothing changes. */
	public void see(Viewer viewer) {
		if (viewer.login().isEmpty() || viewer.isAny(Roles.SERVICE, Roles.PARTNER_SYSTEM)) {
			return;
		}
		forgetYesterday(this.today.date());
		Worker now = new Worker(viewer.login(), viewer.displayName(), viewer.organisation(), this.today.date());
		if (!now.equals(this.seen.get(now.login()))) {
			this.mongo.save(now, COLLECTION);
			this.seen.put(now.login(), now);
		}
	}

	/** The name of a login; null where nobody is known by it. */
	public @Nullable String name(String login) {
		forgetYesterday(this.today.date());
		Worker worker = this.seen.computeIfAbsent(login,
				(unseen) -> this.mongo.findById(unseen, Worker.class, COLLECTION));
		return (worker != null) ? worker.name() : null;
	}

	/** All of them, by organisation and name. */
	public List<Worker> all() {
		return this.mongo.find(new Query().with(Sort.by("organisation", "name", "_id")), Worker.class, COLLECTION);
	}

	/** Professionals not seen at work since a day, those unseen for longest first. */
	public List<Worker> unseenSince(LocalDate day) {
		return this.mongo.find(Query.query(Criteria.where("seenOn").lt(day)).with(Sort.by("seenOn", "_id")),
				Worker.class, COLLECTION);
	}

	/**
	 * Forgets the names of these professionals, unless they came back since. What they
	 * did stays, under their account.
	 * @return how many were forgotten
	 */
	public long forget(Collection<String> logins, LocalDate unseenSince) {
		long gone = this.mongo
			.remove(Query.query(Criteria.where("_id").in(logins).and("seenOn").lt(unseenSince)), COLLECTION)
			.getDeletedCount();
		this.seen.clear();
		return gone;
	}

	/** Another instance may have forgotten somebody: a name is remembered for a day. */
	private void forgetYesterday(LocalDate today) {
		if (!today.equals(this.day)) {
			this.seen.clear();
			this.day = today;
		}
	}

	/**
	 * A professional.
	 *
	 * @param seenOn last day at work, for the retention of accounts
	 */
	public record Worker(@Id String login, String name, @Nullable String organisation, LocalDate seenOn) {
	}

}
