package fr.logementdabord.referral.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Who read which identity, when, and how much of it.
 */
public class AccessLog {

	static final String COLLECTION = "identity_access_log";

	/** Only the name was read. */
	public static final String NAME = "NAME";

	/** The whole identity was read. */
	public static final String FULL = "FULL";

	/** The answers of the saisine were read. */
	public static final String ANSWERS = "ANSWERS";

	/** An attachment was read. */
	public static final String ATTACHMENT = "ATTACHMENT";

	/** The content of a received event was read; the number is that of its entry. */
	public static final String EVENT = "EVENT";

	private final MongoTemplate mongo;

	private final Clock clock;

	public AccessLog(MongoTemplate mongo, Clock clock) {
		this.mongo = mongo;
		this.clock = clock;
	}

	/** Written before the reader gets anything: a failure here gives nothing. */
	public void read(Viewer viewer, List<String> caseIds, String what) {
		this.mongo.insert(new Reading(viewer.login(), viewer.organisation(), caseIds, what, this.clock.instant()),
				COLLECTION);
	}

	/** One reading. */
	public record Reading(String login, @Nullable String organisation, List<String> caseIds, String what, Instant at) {
	}

}
