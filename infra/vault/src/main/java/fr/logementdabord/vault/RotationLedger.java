package fr.logementdabord.vault;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Remembers the last rotation. Ids of keys stand here, keys never.
 */
final class RotationLedger {

	private final MongoTemplate mongo;

	private final String collection;

	private final Clock clock;

	RotationLedger(MongoTemplate mongo, String collection, Clock clock) {
		this.mongo = mongo;
		this.collection = collection;
		this.clock = clock;
	}

	Optional<Rotation> last() {
		return Optional.ofNullable(this.mongo.findById(Rotation.ID, Rotation.class, this.collection));
	}

	/**
	 * Opens a rotation.
	 * @param left what there is to do
	 * @return false when one goes on
	 */
	boolean open(String requestedBy, Map<String, Long> left) {
		Optional<Rotation> before = last();
		Rotation opened = new Rotation(Rotation.ID, before.map(Rotation::number).orElse(0L) + 1, Rotation.State.RUNNING,
				requestedBy, now(), null, List.of(), left);
		if (before.isEmpty()) {
			try {
				this.mongo.insert(opened, this.collection);
				return true;
			}
			catch (DuplicateKeyException another) {
				return false;
			}
		}
		Query over = Query.query(Criteria.where("_id")
			.is(Rotation.ID)
			.and("number")
			.is(before.get().number())
			.and("state")
			.ne(Rotation.State.RUNNING));
		return this.mongo.replace(over, opened, this.collection).getMatchedCount() == 1;
	}

	void reached(Rotation rotation, List<Rotation.Progress> progress) {
		this.mongo.updateFirst(running(rotation), new Update().set("progress", progress), this.collection);
	}

	void counted(Rotation rotation, Map<String, Long> left, Rotation.State state) {
		Update update = new Update().set("left", left).set("state", state);
		if (state != Rotation.State.RUNNING) {
			update.set("endedAt", now());
		}
		this.mongo.updateFirst(running(rotation), update, this.collection);
	}

	private static Query running(Rotation rotation) {
		return Query.query(Criteria.where("_id")
			.is(Rotation.ID)
			.and("number")
			.is(rotation.number())
			.and("state")
			.is(Rotation.State.RUNNING));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
