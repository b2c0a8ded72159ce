package fr.logementdabord.platform.database;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;

/**
 * Answers a command only when what the answer tells is durable.
 */
final class DurableBackend extends AbstractMongoBackend {

	/** Commands about the connection or the server: no data, no order needed. */
	private static final Set<String> ABOUT_THE_SERVER = Set.of("ismaster", "hello", "ping", "buildinfo", "whatsmyuri",
			"serverstatus", "endsessions", "killcursors", "getlog", "hostinfo", "getcmdlineopts", "connectionstatus",
			"getparameter", "getfreemonitoringstatus");

	private static final Set<String> READS = Set.of("find", "count", "distinct", "getmore", "listcollections",
			"listindexes", "dbstats", "collstats", "validate");

	private static final Integer BATCH = 500;

	private final StoreFile file;

	private final GroupCommit groupCommit;

	DurableBackend(StoreFile file) {
		super(Clock.systemUTC());
		this.file = file;
		this.groupCommit = new GroupCommit(file::commit);
		version(ServerVersion.MONGO_5_0);
		DurableDatabase.names(file.store()).forEach(this::resolveDatabase);
	}

	@Override
	protected MongoDatabase openOrCreateDatabase(String databaseName) {
		return new DurableDatabase(databaseName, this.file.store(), getCursorRegistry());
	}

	@Override
	public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
		String name = command.toLowerCase(Locale.ROOT);
		if (ABOUT_THE_SERVER.contains(name)) {
			return aboutTheServer(channel, databaseName, name, command, query);
		}
		if (name.equals("find") || name.equals("getmore")) {
			// without a size the whole rest would be one answer, which clients refuse
			// from
			// 48 MB on
			query.putIfAbsent("batchSize", BATCH);
		}
		Supplier<Document> run = () -> super.handleCommand(channel, databaseName, command, query);
		if (name.equals("aggregate")) {
			Supplier<Document> aggregate = run;
			run = () -> AggregationInput.during(query, aggregate);
		}
		boolean reads = READS.contains(name) || (name.equals("aggregate") && !AggregationInput.writes(query));
		// a database comes into being when first named: only a writer may do that
		return (reads && listDatabaseNames().contains(databaseName)) ? this.groupCommit.read(run)
				: this.groupCommit.write(run);
	}

	private Document aboutTheServer(Channel channel, String databaseName, String name, String command, Document query) {
		if (!name.equals("hello")) {
			return super.handleCommand(channel, databaseName, command, query);
		}
		Document answer = super.handleCommand(channel, databaseName, "ismaster", query);
		answer.put("isWritablePrimary", Boolean.TRUE);
		return answer;
	}

	@Override
	public QueryResult handleQuery(MongoQuery query) {
		if (listDatabaseNames().contains(query.getDatabaseName())) {
			return this.groupCommit.read(() -> super.handleQuery(query));
		}
		return this.groupCommit.write(() -> super.handleQuery(query));
	}

	@Override
	public void close() {
		// waits for the writer that is in its command, then lets nobody in
		this.groupCommit.write(() -> {
			super.close();
			return Boolean.TRUE;
		});
	}

}
