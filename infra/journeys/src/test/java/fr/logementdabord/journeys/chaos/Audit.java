package fr.logementdabord.journeys.chaos;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import fr.logementdabord.journeys.PersonSession;
import fr.logementdabord.launcher.Program;
import fr.logementdabord.launcher.Suite;
import org.bson.Document;

/**
 * Holds the commands that were accepted against the commits, the commits against the
 * topics, the topics against how far every reader has come. Each method gives what is
 * wrong, nothing if all is well.
 */
final class Audit implements AutoCloseable {

	/** Who owns which topic: database and topic. */
	private static final Map<String, String> OWNERS = Map.of("referral", "referral.events", "measure", "measure.events",
			"housing", "housing.events");

	private static final List<String> DATABASES = List.of("referral", "measure", "housing", "reporting");

	private final Suite suite;

	private final MongoClient client;

	Audit(Suite suite) {
		this.suite = suite;
		this.client = MongoClients.create("mongodb://localhost:" + suite.port(Program.DATABASE));
	}

	/** Every command that was said yes to is written down, and on no stream twice. */
	List<String> accepted(Collection<PersonSession.Accepted> commands) {
		Map<String, Integer> written = new HashMap<>();
		List<String> wrong = new ArrayList<>();
		for (String database : DATABASES) {
			Set<String> onStream = new HashSet<>();
			for (Document commit : commits(database)) {
				String command = commit.getString("commandId");
				written.merge(command, 1, Integer::sum);
				if (!onStream.add(commit.getString("stream") + " " + command)) {
					wrong.add("decided twice on " + commit.getString("stream") + ": " + command);
				}
			}
		}
		for (PersonSession.Accepted command : commands) {
			if (!written.containsKey(command.login() + ":" + command.key())) {
				wrong.add("accepted and not written: " + command);
			}
		}
		return wrong;
	}

	/**
	 * The commits of each stream are numbered from 1 without a hole, and so are their
	 * events.
	 */
	List<String> streams() {
		List<String> wrong = new ArrayList<>();
		for (String database : DATABASES) {
			Map<String, TreeMap<Long, Document>> streams = new TreeMap<>();
			for (Document commit : commits(database)) {
				streams.computeIfAbsent(commit.getString("stream"), (stream) -> new TreeMap<>())
					.put(commit.getLong("number"), commit);
			}
			streams.forEach((stream, commits) -> {
				long number = 0;
				long version = 0;
				long sequence = 0;
				for (Document commit : commits.values()) {
					if (commit.getLong("number") != ++number) {
						wrong.add(stream + " has no commit " + number);
					}
					for (Document event : commit.getList("events", Document.class)) {
						if (event.getLong("version") != ++version) {
							wrong.add(stream + " has no event " + version);
						}
						Document said = event.get("said", Document.class);
						if (said != null && said.getLong("sequence") != ++sequence) {
							wrong.add(stream + " has no public event " + sequence);
						}
					}
				}
			});
		}
		return wrong;
	}

	/**
	 * What was committed to be said is on the topic, each stream in its order, and
	 * nothing else is; what is there twice is the same twice.
	 */
	List<String> topics() {
		List<String> wrong = new ArrayList<>();
		OWNERS.forEach((database, topic) -> {
			Map<String, String> expected = new LinkedHashMap<>();
			for (Document commit : commits(database)) {
				for (Document event : commit.getList("events", Document.class)) {
					Document said = event.get("said", Document.class);
					if (said != null) {
						expected.put(commit.getString("stream") + "/" + event.getLong("version"),
								said.getString("json"));
					}
				}
			}
			Map<String, String> seen = new HashMap<>();
			Map<String, Long> reached = new HashMap<>();
			for (Log.Record record : Log.of(this.suite).records(topic)) {
				String id = record.id();
				if (id == null) {
					continue;
				}
				String before = seen.putIfAbsent(id, record.text());
				if (before == null) {
					long sequence = Long.parseLong(String.valueOf(record.header("ce_sequence")));
					long last = reached.merge(String.valueOf(record.header("ce_streamid")), 1L, Long::sum);
					if (sequence != last) {
						wrong.add(topic + " says " + id + " out of its order");
					}
				}
				else if (!before.equals(record.text())) {
					wrong.add(topic + " says " + id + " in two ways");
				}
			}
			expected.forEach((id, json) -> {
				if (!json.equals(seen.remove(id))) {
					wrong.add(topic + " does not say " + id + " as it is written");
				}
			});
			seen.keySet().forEach((id) -> wrong.add(topic + " says " + id + ", which nobody wrote"));
		});
		return wrong;
	}

	/**
	 * Every group of readers has come to the end of every stream of the topics it reads.
	 */
	List<String> readers() {
		Map<String, Map<String, Long>> ends = new HashMap<>();
		OWNERS.keySet().forEach((owner) -> ends.put(owner, endsOf(owner)));
		List<String> wrong = new ArrayList<>();
		for (String database : DATABASES) {
			Map<String, Map<String, Long>> groups = new TreeMap<>();
			for (Document mark : database(database).getCollection("progress").find()) {
				groups.computeIfAbsent(mark.getString("group"), (group) -> new HashMap<>())
					.put(mark.getString("stream"), mark.getLong("sequence"));
			}
			groups.forEach((group, marks) -> ends.forEach((owner, streams) -> {
				if (streams.keySet().stream().anyMatch(marks::containsKey)) {
					streams.forEach((stream, end) -> {
						if (end > 0 && !end.equals(marks.get(stream))) {
							wrong.add("%s has come to %s of %d in %s".formatted(group, marks.get(stream), end, stream));
						}
					});
				}
			}));
			for (Document parked : database(database).getCollection("parked").find()) {
				wrong.add("%s still holds %s: %s".formatted(parked.getString("group"), parked.getString("_id"),
						parked.getString("reason")));
			}
		}
		return wrong;
	}

	/**
	 * Every message that nobody could read is kept, once for each group, with its reason.
	 */
	List<String> deadLetters(List<String> poisoned) {
		List<String> wrong = new ArrayList<>();
		for (String topic : new TreeSet<>(OWNERS.values())) {
			long sent = poisoned.stream().filter(topic::equals).count();
			Map<String, Set<String>> kept = new TreeMap<>();
			for (Log.Record letter : Log.of(this.suite).records(topic + ".dlt")) {
				if (letter.header("dlt_reason") == null) {
					wrong.add(topic + ".dlt holds a letter without a reason");
				}
				kept.computeIfAbsent(String.valueOf(letter.header("dlt_group")), (group) -> new HashSet<>())
					.add(letter.text());
			}
			if (sent > 0 && kept.isEmpty()) {
				wrong.add("nobody kept the %d unreadable messages of %s".formatted(sent, topic));
			}
		}
		return wrong;
	}

	/** The documents of a view as they are now, without the count of their changes. */
	Map<String, Document> view(String database, String name) {
		Document served = database(database).getCollection("views").find(new Document("_id", name)).first();
		long generation = (served != null) ? served.getLong("read") : 0;
		Map<String, Document> documents = new TreeMap<>();
		for (Document document : database(database).getCollection((generation == 0) ? name : name + "-" + generation)
			.find()) {
			document.remove("_revision");
			documents.put(String.valueOf(document.get("_id")), document);
		}
		return documents;
	}

	private Map<String, Long> endsOf(String database) {
		Map<String, Long> ends = new HashMap<>();
		for (Document commit : commits(database)) {
			ends.merge(commit.getString("stream"), commit.getLong("sequence"), Math::max);
		}
		return ends;
	}

	private List<Document> commits(String database) {
		return database(database).getCollection("commits").find().into(new ArrayList<>());
	}

	private MongoDatabase database(String name) {
		return this.client.getDatabase(name);
	}

	@Override
	public void close() {
		this.client.close();
	}

}
