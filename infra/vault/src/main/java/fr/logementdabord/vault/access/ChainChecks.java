package fr.logementdabord.vault.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import fr.logementdabord.vault.access.ChainCheck.Finding;
import fr.logementdabord.vault.access.ChainCheck.Kind;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies a chain in the background and keeps what came of it.
 */
public final class ChainChecks {

	private static final Logger logger = LoggerFactory.getLogger(ChainChecks.class);

	private static final String ID = "check";

	private final AccessChain chain;

	private final Clock clock;

	private final AtomicBoolean working = new AtomicBoolean();

	private volatile long done;

	public ChainChecks(AccessChain chain, Clock clock) {
		this.chain = chain;
		this.clock = clock;
	}

	/** Begins, unless this instance is at it. */
	public void begin(String login) {
		if (this.working.compareAndSet(false, true)) {
			this.done = 0;
			Thread.ofPlatform().name("access-log-check").daemon().start(() -> {
				try {
					keep(login, ChainCheck.of(this.chain, null, (entries) -> this.done = entries));
				}
				catch (RuntimeException ex) {
					logger.warn("the access log could not be verified: {}", ex.toString());
				}
				finally {
					this.working.set(false);
				}
			});
		}
	}

	/** Whether this instance is at it. */
	public boolean running() {
		return this.working.get();
	}

	/** How many entries it has looked at. */
	public long done() {
		return this.done;
	}

	/** What came of it the last time, at whichever instance. */
	public Optional<Checked> last() {
		return Optional.ofNullable(this.chain.links().find(Filters.eq("_id", ID)).first())
			.map((kept) -> new Checked(kept.getString("by"), kept.getDate("at").toInstant(),
					new ChainCheck(kept.getLong("first"), kept.getLong("last"), kept.getString("end"),
							kept.getList("findings", Document.class, List.of())
								.stream()
								.map((one) -> new Finding(one.getString("entry"), Kind.valueOf(one.getString("kind"))))
								.toList())));
	}

	private void keep(String login, ChainCheck check) {
		if (!check.intact()) {
			logger.error("the access log was tampered with: {}", check.findings());
		}
		this.chain.links()
			.replaceOne(Filters.eq("_id", ID),
					new Document("_id", ID).append("by", login)
						.append("at", Date.from(this.clock.instant()))
						.append("first", check.first())
						.append("last", check.last())
						.append("end", check.end())
						.append("findings",
								check.findings()
									.stream()
									.map((one) -> new Document("entry", one.entry()).append("kind", one.kind().name()))
									.toList()),
					new ReplaceOptions().upsert(true));
	}

	/** A verification that is over. */
	public record Checked(String by, Instant at, ChainCheck check) {
	}

}
