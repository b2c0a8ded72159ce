package fr.logementdabord.referral.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import fr.logementdabord.referral.clock.Today;
import fr.logementdabord.referral.directory.Workers;
import fr.logementdabord.referral.directory.Workers.Worker;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The names of professionals: kept for thirteen months after they were last seen at work
 * (the practice of DomiFa for accounts, domain §5), then forgotten when the Department
 * approves it. No visa: a name in a directory is no file.
 */
public class ProfessionalRetention {

	private static final String COLLECTION = "professional_batches";

	private static final int MONTHS = 13;

	private static final int MOST_SHOWN = 20;

	private final Workers workers;

	private final MongoTemplate mongo;

	private final Today today;

	public ProfessionalRetention(Workers workers, MongoTemplate mongo, Today today) {
		this.workers = workers;
		this.mongo = mongo;
		this.today = today;
	}

	/** Who is proposed today. */
	public List<Worker> proposed() {
		return this.workers.unseenSince(since());
	}

	/**
	 * Forgets those of the proposal that were approved.
	 * @return how many names are forgotten
	 */
	public long approve(Collection<String> logins, String approver, Instant now) {
		Set<String> proposed = proposed().stream().map(Worker::login).collect(Collectors.toSet());
		long gone = this.workers.forget(logins.stream().filter(proposed::contains).toList(), since());
		if (gone > 0) {
			this.mongo.insert(new Forgotten(now, approver, gone), COLLECTION);
		}
		return gone;
	}

	/** The last approvals, the latest first: how many names, never which. */
	public List<Forgotten> last() {
		return this.mongo.find(new Query().with(Sort.by(Sort.Direction.DESC, "at")).limit(MOST_SHOWN), Forgotten.class,
				COLLECTION);
	}

	private LocalDate since() {
		return this.today.date().minusMonths(MONTHS);
	}

	/** Names that were forgotten. */
	public record Forgotten(Instant at, String by, long names) {
	}

}
