package fr.logementdabord.eventing.receive;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which generation of a view is written by the bindings and which one is read by pages.
 * They differ only while a rebuilt generation takes over: first the bindings write to it,
 * then, once it holds all that the old one does, it is read.
 */
public class Views {

	/** Where it is written down. */
	public static final String COLLECTION = "views";

	private static final String WRITTEN = "written";

	private static final String READ = "read";

	private static final String VERSION = "version";

	private final MongoCollection<Document> views;

	public Views(MongoCollection<Document> views) {
		this.views = views;
	}

	/**
	 * The collection to read a view from, now.
	 * @param view the view's own collection name
	 */
	public String collection(String view) {
		return collection(view, read(view));
	}

	/**
	 * The collection of one generation. The first bears the view's own name.
	 */
	public static String collection(String view, long generation) {
		return (generation == 0) ? view : view + "-" + generation;
	}

	/**
	 * Whether a document of a view has taken in a stream up to a version.
	 */
	public static boolean reached(Document document, String stream, long version) {
		Document marks = document.get(ViewEffects.MARKS, Document.class);
		return marks != null && ViewEffects.versionReached(marks, stream) >= version;
	}

	/** The generation that is read. */
	public long read(String view) {
		return generation(view, READ);
	}

	/** The generation that the bindings write. */
	public long written(String view) {
		return generation(view, WRITTEN);
	}

	/** From the next batch on, every instance writes this generation. */
	public void write(String view, long generation) {
		set(view, Updates.combine(Updates.set(WRITTEN, generation), Updates.setOnInsert(READ, 0L)));
	}

	/**
	 * From the next query on, every instance reads this generation.
	 * @param version of the fold that made it
	 */
	public void read(String view, long generation, int version) {
		set(view, Updates.combine(Updates.set(READ, generation), Updates.set(VERSION, version)));
	}

	/**
	 * The version of the fold that made the generation that is read; 1 where none was
	 * noted.
	 */
	public int version(String view) {
		@Nullable Document found = this.views.find(Filters.eq("_id", view)).first();
		return (found == null) ? 1 : found.getInteger(VERSION, 1);
	}

	/** Notes it for a view that is served already. */
	void version(String view, int version) {
		set(view, Updates.combine(Updates.set(VERSION, version), Updates.setOnInsert(READ, 0L),
				Updates.setOnInsert(WRITTEN, 0L)));
	}

	private void set(String view, Bson change) {
		this.views.updateOne(Filters.eq("_id", view), change, new UpdateOptions().upsert(true));
	}

	private long generation(String view, String use) {
		@Nullable Document found = this.views.find(Filters.eq("_id", view)).first();
		return (found == null) ? 0 : found.getLong(use);
	}

}
