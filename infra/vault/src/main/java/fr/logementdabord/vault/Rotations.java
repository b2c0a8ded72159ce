package fr.logementdabord.vault;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

import fr.logementdabord.eventing.deadline.Chore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Changes the key of a vault while it serves: a new key seals from the moment it is made,
 * the background seals what is there anew, and an old key is taken out once nothing is
 * left under it. Asked for once, the work goes on until it is done, whatever dies in
 * between; what was sealed anew is known by its own key and not touched again.
 */
public final class Rotations implements Chore {

	private static final Logger logger = LoggerFactory.getLogger(Rotations.class);

	/** Progress is written down every so many documents. */
	private static final int STEP = 100;

	private final KeyRing ring;

	private final List<SealedCollection> collections;

	private final RotationLedger ledger;

	private final AtomicBoolean working = new AtomicBoolean();

	/**
	 * The rotations of one vault.
	 * @param name of the vault, for its collection of rotations
	 * @param told every collection with fields sealed under this ring
	 */
	public Rotations(String name, KeyRing ring, List<SealedDocuments> told, MongoTemplate mongo, Clock clock) {
		this.ring = ring;
		FieldCipher cipher = new FieldCipher(ring);
		this.collections = told.stream()
			.map((one) -> new SealedCollection(one, mongo.getCollection(one.collection()), cipher))
			.toList();
		this.ledger = new RotationLedger(mongo, name + "_rotation", clock);
	}

	/**
	 * Makes a new key and begins to seal everything anew under it.
	 * @return the id of the new key, empty when a rotation goes on
	 * @throws KeyFileIsReadOnly when the key file cannot be written; nothing has changed
	 */
	public Optional<String> begin(String requestedBy) {
		if (this.ledger.last().filter(Rotation::running).isPresent()) {
			return Optional.empty();
		}
		NewKey key = NewKey.draw();
		this.ring.putOnTop(key);
		// after the key: a rotation that finds no new key would end at once
		this.ledger.open(requestedBy, left());
		return Optional.of(key.id());
	}

	/** The last rotation. */
	public Optional<Rotation> last() {
		return this.ledger.last();
	}

	/**
	 * The keys of the ring, the current one first, with what stands under each; while a
	 * rotation goes on, what stood under the old ones when it was last counted.
	 */
	public List<KeyUse> keys() {
		Map<String, Long> used = this.ledger.last()
			.filter(Rotation::running)
			.map(Rotation::left)
			.orElseGet(this::count);
		return this.ring.ids()
			.stream()
			.map((id) -> new KeyUse(id, id.equals(this.ring.currentId()), used.getOrDefault(id, 0L)))
			.toList();
	}

	/**
	 * Takes an old key out of the ring, if nothing is left under it.
	 * @throws KeyFileIsReadOnly when the key file cannot be written; nothing has changed
	 */
	public Removal remove(String keyId, String requestedBy) {
		if (!this.ring.has(keyId)) {
			return new Removal.Unknown();
		}
		if (this.ring.currentId().equals(keyId)) {
			return new Removal.Current();
		}
		long left = count().getOrDefault(keyId, 0L);
		if (left > 0) {
			return new Removal.StillUsed(left);
		}
		this.ring.takeOut(keyId);
		// once more over everything, for what is derived from the key that is gone
		this.ledger.open(requestedBy, left());
		return new Removal.Removed();
	}

	@Override
	public void round() {
		if (this.ledger.last().filter(Rotation::running).isPresent() && this.working.compareAndSet(false, true)) {
			Thread.ofPlatform().name("key-rotation").daemon().start(() -> {
				try {
					goOn();
				}
				catch (RuntimeException ex) {
					logger.warn("the key rotation is gone on with later: {}", ex.toString());
				}
				finally {
					this.working.set(false);
				}
			});
		}
	}

	/** Goes over everything once, if a rotation goes on. */
	void goOn() {
		Optional<Rotation> running = this.ledger.last().filter(Rotation::running);
		if (running.isPresent()) {
			boolean renewed = goOver(running.get());
			Map<String, Long> left = left();
			Rotation.State state = left.isEmpty() ? Rotation.State.DONE
					: renewed ? Rotation.State.RUNNING : Rotation.State.STUCK;
			this.ledger.counted(running.get(), left, state);
			logger.info("key rotation {}: {}, values left under other keys: {}", running.get().number(), state, left);
		}
	}

	private boolean goOver(Rotation rotation) {
		List<Rotation.Progress> before = new ArrayList<>();
		boolean any = false;
		for (SealedCollection collection : this.collections) {
			List<Object> ids = collection.ids();
			long renewed = 0;
			for (int from = 0; from < ids.size(); from += STEP) {
				int to = Math.min(from + STEP, ids.size());
				long[] some = { 0 };
				collection.forEach(ids.subList(from, to), (document) -> some[0] += collection.renew(document) ? 1 : 0);
				renewed += some[0];
				this.ledger.reached(rotation,
						with(before, new Rotation.Progress(collection.name(), to, ids.size(), renewed)));
			}
			before.add(new Rotation.Progress(collection.name(), ids.size(), ids.size(), renewed));
			any |= renewed > 0;
		}
		return any;
	}

	/** The collections still to come are counted in, so that progress never goes back. */
	private List<Rotation.Progress> with(List<Rotation.Progress> before, Rotation.Progress now) {
		List<Rotation.Progress> all = new ArrayList<>(before);
		all.add(now);
		this.collections.stream()
			.skip(all.size())
			.forEach((later) -> all.add(new Rotation.Progress(later.name(), 0, later.size(), 0)));
		return all;
	}

	private Map<String, Long> left() {
		Map<String, Long> left = new TreeMap<>(count());
		left.remove(this.ring.currentId());
		return left;
	}

	/**
	 * Sealed values by key. Reads everything: for those who ask, not for each request.
	 */
	private Map<String, Long> count() {
		Map<String, Long> byKey = new TreeMap<>();
		for (SealedCollection collection : this.collections) {
			collection.forEach(collection.ids(), (document) -> collection.keys(document)
				.forEach((key, values) -> byKey.merge(key, values, Long::sum)));
		}
		return byKey;
	}

	/**
	 * A key of the ring.
	 *
	 * @param values sealed values under it
	 */
	public record KeyUse(String keyId, boolean current, long values) {
	}

	/** What came of taking a key out. */
	public sealed interface Removal {

		/** It is out of the key file. */
		record Removed() implements Removal {
		}

		/** It seals: another one must be made first. */
		record Current() implements Removal {
		}

		/** Values stand under it. */
		record StillUsed(long values) implements Removal {
		}

		/** The ring has no such key. */
		record Unknown() implements Removal {
		}

	}

}
