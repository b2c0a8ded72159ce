package fr.logementdabord.eventing.lease;

import java.time.Duration;
import java.util.function.LongSupplier;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A lease in a document. The holder beats; a contender takes over once it has seen no
 * beat for a whole time to live, measured by its own elapsed time, so no two clocks are
 * ever compared. Every take-over raises the epoch. The holder stops believing in its
 * lease after two thirds of the time to live.
 */
public class MongoLease implements Lease {

	private final MongoCollection<Document> leases;

	private final String name;

	private final String owner;

	private final Duration timeToLive;

	private final LongSupplier nanoTime;

	private long epoch;

	private volatile boolean holding;

	private volatile long believedUntil;

	private @Nullable Document lastSeen;

	private long lastSeenSince;

	/**
	 * A contender for the lease.
	 * @param nanoTime elapsed time in nanoseconds, {@code System::nanoTime}
	 */
	public MongoLease(MongoCollection<Document> leases, String name, String owner, Duration timeToLive,
			LongSupplier nanoTime) {
		this.leases = leases;
		this.name = name;
		this.owner = owner;
		this.timeToLive = timeToLive;
		this.nanoTime = nanoTime;
	}

	@Override
	public boolean tryHold() {
		long asked = this.nanoTime.getAsLong();
		this.holding = this.holding ? beat() : takeOver(asked);
		if (this.holding) {
			this.believedUntil = asked + this.timeToLive.toNanos() * 2 / 3;
		}
		return this.holding;
	}

	@Override
	public boolean isHeld() {
		return this.holding && this.nanoTime.getAsLong() - this.believedUntil < 0;
	}

	@Override
	public long epoch() {
		return this.epoch;
	}

	@Override
	public void release() {
		if (this.holding) {
			this.holding = false;
			this.leases.updateOne(mine(), Updates.unset("owner"));
		}
	}

	private boolean beat() {
		return this.leases.updateOne(mine(), Updates.inc("beat", 1L)).getMatchedCount() == 1;
	}

	private boolean takeOver(long asked) {
		Document current = this.leases.find(Filters.eq("_id", this.name)).first();
		if (current == null) {
			return createFirst();
		}
		if (current.getString("owner") != null && !isSilent(current, asked)) {
			return false;
		}
		long next = current.getLong("epoch") + 1;
		boolean taken = this.leases.updateOne(
				Filters.and(Filters.eq("_id", this.name), Filters.eq("epoch", current.getLong("epoch")),
						Filters.eq("beat", current.getLong("beat"))),
				Updates.combine(Updates.set("owner", this.owner), Updates.set("epoch", next), Updates.set("beat", 0L)))
			.getMatchedCount() == 1;
		if (taken) {
			this.epoch = next;
		}
		this.lastSeen = null;
		return taken;
	}

	private boolean createFirst() {
		try {
			this.leases.insertOne(
					new Document("_id", this.name).append("owner", this.owner).append("epoch", 1L).append("beat", 0L));
			this.epoch = 1;
			return true;
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
				return false;
			}
			throw ex;
		}
	}

	private boolean isSilent(Document current, long now) {
		if (!current.equals(this.lastSeen)) {
			this.lastSeen = current;
			this.lastSeenSince = now;
			return false;
		}
		return now - this.lastSeenSince >= this.timeToLive.toNanos();
	}

	private Bson mine() {
		return Filters.and(Filters.eq("_id", this.name), Filters.eq("owner", this.owner),
				Filters.eq("epoch", this.epoch));
	}

}
