package fr.logementdabord.housing.view.sight;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Reads the rows of one view.
 *
 * @param <R> the row
 */
public final class Rows<R> {

	/** Enough for a spreadsheet, bounded for the server. */
	private static final int MOST_ROWS = 10_000;

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private static final Duration BETWEEN = Duration.ofMillis(40);

	private final MongoTemplate mongo;

	private final Class<R> row;

	private final Supplier<String> collection;

	/**
	 * Reads a view.
	 * @param collection where its rows are at the moment: a rebuilt view changes place
	 */
	public Rows(MongoTemplate mongo, Class<R> row, Supplier<String> collection) {
		this.mongo = mongo;
		this.row = row;
		this.collection = collection;
	}

	public Page<R> page(List<Criteria> all, Sort sort, PageRequest asked) {
		long total = this.mongo.count(query(all), this.collection.get());
		Query query = query(all).with(sort).skip(asked.offset()).limit(asked.size());
		return Page.of(this.mongo.find(query, this.row, this.collection.get()), asked, total);
	}

	public List<R> all(List<Criteria> all, Sort sort) {
		return this.mongo.find(query(all).with(sort).limit(MOST_ROWS), this.row, this.collection.get());
	}

	public long count(List<Criteria> all) {
		return this.mongo.count(query(all), this.collection.get());
	}

	public Optional<R> one(String id, Criteria sight) {
		return Optional.ofNullable(this.mongo.findOne(query(List.of(Criteria.where("_id").is(id), sight)), this.row,
				this.collection.get()));
	}

	/**
	 * For a page shown right after a command: waits a moment until the row has reached
	 * the version it was told, then shows what there is. Without one nothing is awaited.
	 * @param version that the command reached, 0 when none led here
	 */
	public static <R> Optional<R> onceReached(long version, Supplier<Optional<R>> read, ToLongFunction<R> reached) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		Optional<R> found = read.get();
		while (version > 0 && found.filter((row) -> reached.applyAsLong(row) >= version).isEmpty()
				&& System.nanoTime() < deadline) {
			LockSupport.parkNanos(BETWEEN.toNanos());
			found = read.get();
		}
		return found;
	}

	/**
	 * A criterion for what somebody typed, empty when nothing was.
	 */
	public static List<Criteria> matching(String field, @Nullable String typed) {
		return typed == null || typed.isBlank() ? List.of()
				: List.of(Criteria.where(field).regex(Pattern.quote(typed.strip().toLowerCase(Locale.ROOT))));
	}

	/**
	 * A criterion for a choice, empty when nothing was chosen.
	 */
	public static List<Criteria> being(String field, @Nullable String chosen) {
		return chosen == null || chosen.isBlank() ? List.of() : List.of(Criteria.where(field).is(chosen));
	}

	private static Query query(List<Criteria> all) {
		return new Query(all.size() == 1 ? all.getFirst() : new Criteria().andOperator(all));
	}

}
