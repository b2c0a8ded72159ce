package fr.logementdabord.eventing.rebuild;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * One document per view: its last rebuild. Survives the instance that works on it.
 */
final class RebuildLedger {

	static final String COLLECTION = "rebuilds";

	private static final String RUNNING = Rebuild.State.RUNNING.name();

	private final MongoCollection<Document> rebuilds;

	private final Clock clock;

	RebuildLedger(MongoCollection<Document> rebuilds, Clock clock) {
		this.rebuilds = rebuilds;
		this.clock = clock;
	}

	/**
	 * Opens a rebuild.
	 * @return false when one goes on
	 */
	boolean open(String view, long generation, int version, String requestedBy) {
		Document opened = new Document("_id", view).append("generation", generation)
			.append("version", version)
			.append("state", RUNNING)
			.append("requestedBy", requestedBy)
			.append("requestedAt", Date.from(this.clock.instant()))
			.append("read", 0L)
			.append("total", 0L);
		if (this.rebuilds.replaceOne(Filters.and(Filters.eq("_id", view), Filters.ne("state", RUNNING)), opened)
			.getMatchedCount() == 1) {
			return true;
		}
		try {
			this.rebuilds.insertOne(opened);
			return true;
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
				return false;
			}
			throw ex;
		}
	}

	void reached(Rebuild rebuild, long read, long total) {
		this.rebuilds.updateOne(running(rebuild),
				Updates.combine(Updates.set("read", read), Updates.set("total", total), Updates.unset("waitsFor")));
	}

	void waits(Rebuild rebuild, String reason) {
		this.rebuilds.updateOne(running(rebuild), Updates.set("waitsFor", reason));
	}

	/** It begins again after a reason that could not be written down at the time. */
	void resumedAfter(Rebuild rebuild, String reason) {
		this.rebuilds.updateOne(running(rebuild), Updates.set("interruptedBy", reason));
	}

	/**
	 * Ends a rebuild.
	 * @return whether it was still going on
	 */
	boolean end(Rebuild rebuild, Rebuild.State state) {
		return this.rebuilds.updateOne(running(rebuild), Updates.combine(Updates.set("state", state.name()),
				Updates.unset("waitsFor"), Updates.set("endedAt", Date.from(this.clock.instant()))))
			.getMatchedCount() == 1;
	}

	void cleaned(Rebuild rebuild) {
		this.rebuilds.updateOne(
				Filters.and(Filters.eq("_id", rebuild.view()), Filters.eq("generation", rebuild.generation())),
				Updates.set("cleaned", true));
	}

	Optional<Rebuild> of(String view) {
		return Optional.ofNullable(this.rebuilds.find(Filters.eq("_id", view)).first()).map(RebuildLedger::read);
	}

	List<Rebuild> all() {
		List<Rebuild> all = new ArrayList<>();
		this.rebuilds.find().forEach((document) -> all.add(read(document)));
		return all;
	}

	private static Bson running(Rebuild rebuild) {
		return Filters.and(Filters.eq("_id", rebuild.view()), Filters.eq("generation", rebuild.generation()),
				Filters.eq("state", RUNNING));
	}

	private static Rebuild read(Document document) {
		@Nullable Date endedAt = document.getDate("endedAt");
		return new Rebuild(document.getString("_id"), document.getLong("generation"), document.getInteger("version", 1),
				Rebuild.State.valueOf(document.getString("state")), document.getString("requestedBy"),
				document.getDate("requestedAt").toInstant(), document.getLong("read"), document.getLong("total"),
				document.getString("waitsFor"), document.getString("interruptedBy"),
				(endedAt != null) ? endedAt.toInstant() : null, document.getBoolean("cleaned", false));
	}

}
