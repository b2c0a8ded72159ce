package fr.logementdabord.eventing.receive;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;

import com.mongodb.client.model.Filters;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A group that keeps a view up to date, in one or more generations: each has documents,
 * marks and parked events of its own.
 */
public final class ViewGroup {

	private final String group;

	private final ViewDefinition<?> view;

	private final MongoTemplate mongo;

	private final Views views;

	private final LongFunction<Receiver> receivers;

	private final Map<Long, Receiver> made = new ConcurrentHashMap<>();

	ViewGroup(String group, ViewDefinition<?> view, MongoTemplate mongo, MissingEvents missing, DeadLetters deadLetters,
			Clock clock) {
		this.group = group;
		this.view = view;
		this.mongo = mongo;
		this.views = new Views(mongo.getCollection(Views.COLLECTION));
		this.receivers = (generation) -> {
			String name = name(generation);
			String collection = Views.collection(view.collection(), generation);
			return new Receiver(name, new ViewEffects<>(view, mongo.getCollection(collection), mongo.getConverter()),
					new MongoProgress(mongo.getCollection(MongoProgress.COLLECTION), name),
					new MongoParked(mongo.getCollection(MongoParked.COLLECTION), name, clock), missing, deadLetters,
					clock);
		};
	}

	/** The view's own name. */
	public String view() {
		return this.view.collection();
	}

	/** The version of the fold; see {@link ViewDefinition#version()}. */
	public int version() {
		return this.view.version();
	}

	/**
	 * Notes the version of a view that has read nothing yet: it is folded by this one
	 * alone.
	 */
	void adoptWhereNew() {
		long served = this.views.read(view());
		boolean holdsNothing = this.mongo.getCollection(Views.collection(view(), served)).find().first() == null;
		if (holdsNothing && this.mongo.getCollection(MongoProgress.COLLECTION)
			.find(Filters.eq("group", name(served)))
			.first() == null) {
			this.views.version(view(), version());
		}
	}

	/** The group of its binding. */
	public String group() {
		return this.group;
	}

	/**
	 * Folds records into a generation that is not read yet. Records already folded change
	 * nothing.
	 */
	public void receive(long generation, List<Arrived> batch) {
		receiver(generation).receive(batch);
	}

	/** Creates the indexes of a generation where they are missing. */
	public void createIndexes(long generation) {
		var indexes = this.mongo.indexOps(Views.collection(view(), generation));
		this.view.indexes().forEach(indexes::createIndex);
	}

	/** Removes a generation that nobody reads any more, with its marks. */
	public void discard(long generation) {
		this.made.remove(generation);
		this.mongo.dropCollection(Views.collection(view(), generation));
		this.mongo.getCollection(MongoProgress.COLLECTION).deleteMany(Filters.eq("group", name(generation)));
		this.mongo.getCollection(MongoParked.COLLECTION).deleteMany(Filters.eq("group", name(generation)));
	}

	void createIndexes() {
		createIndexes(this.views.written(view()));
	}

	Receiver current() {
		return receiver(this.views.written(view()));
	}

	private Receiver receiver(long generation) {
		return this.made.computeIfAbsent(generation, this.receivers::apply);
	}

	private String name(long generation) {
		return (generation == 0) ? this.group : this.group + "@" + generation;
	}

}
