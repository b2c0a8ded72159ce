package fr.logementdabord.bench.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import fr.logementdabord.bench.Settings;
import fr.logementdabord.bench.contestant.Contestant;
import fr.logementdabord.bench.machine.JavaProcess;
import fr.logementdabord.bench.machine.Platform;
import fr.logementdabord.bench.report.Rows;
import fr.logementdabord.eventing.store.MongoEventStore;
import org.bson.Document;

/**
 * What a command costs in a store that has grown: other cases' commits are put beside,
 * published long ago.
 */
public final class Growth {

	/** The name of the section. */
	public static final String SECTION = "growth";

	private static final int CLIENTS = 8;

	private static final int BATCH = 1000;

	private static final int SMALL = 10_000;

	private Growth() {
	}

	/** Measures at 10^4 commits and again once the store has grown. */
	public static void measure(Platform platform, Rows rows, Settings settings, int round) {
		String name = "growth-" + round;
		platform.createTopics(name);
		MongoDatabase database = platform.database(name);
		MongoCollection<Document> commits = database.getCollection(MongoEventStore.COLLECTION);
		try (JavaProcess process = Bout.start(platform, Contestant.SUITE, name)) {
			Clients clients = new Clients(process.awaitReadyLine(), round);
			fill(commits, 0, SMALL);
			clients.closedLoop(Clients.MOST, settings.warmUpSeconds());
			cost(platform, rows, settings, round, clients, process, SMALL);
			fill(commits, SMALL, settings.grown());
			cost(platform, rows, settings, round, clients, process, settings.grown());
		}
		database.drop();
	}

	private static void cost(Platform platform, Rows rows, Settings settings, int round, Clients clients,
			JavaProcess process, int size) {
		long processor = Bout.processor(platform, process);
		double perSecond = clients.closedLoop(CLIENTS, settings.levelSeconds());
		String subject = "%d commits".formatted(size);
		rows.add(SECTION, Bout.commands(CLIENTS), subject, round, perSecond);
		rows.add(SECTION, "processor ms per command, 8 clients", subject, round,
				(Bout.processor(platform, process) - processor) / (perSecond * settings.levelSeconds()));
	}

	private static void fill(MongoCollection<Document> commits, int from, int to) {
		String json = "x".repeat(400);
		for (int first = from; first < to; first += BATCH) {
			List<Document> batch = new ArrayList<>();
			for (int number = first; number < Math.min(to, first + BATCH); number++) {
				String stream = "life-old" + number / 6;
				batch.add(new Document(Map.of("_id", stream + "/" + (number % 6 + 1), "stream", stream, "number",
						(long) (number % 6 + 1), "commandId", "old" + number, "actor", "bench", "correlationId",
						"old" + number, "recordedAt", Date.from(Instant.EPOCH), "sequence", 1L, "events",
						List.of(new Document("version", 1L).append("type", "told").append("json", json)))));
			}
			commits.insertMany(batch, new InsertManyOptions().ordered(false));
		}
	}

}
