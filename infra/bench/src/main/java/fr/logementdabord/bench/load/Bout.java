package fr.logementdabord.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import fr.logementdabord.bench.Settings;
import fr.logementdabord.bench.contestant.Contestant;
import fr.logementdabord.bench.life.LifeView;
import fr.logementdabord.bench.machine.JavaProcess;
import fr.logementdabord.bench.machine.Platform;
import fr.logementdabord.bench.report.Rows;
import org.HdrHistogram.Histogram;
import org.bson.Document;

/**
 * One contestant's turn: started fresh, warmed up, loaded, judged.
 */
public final class Bout {

	/** The name of the section. */
	public static final String SECTION = "commands";

	/** From due to visible in the read model. */
	public static final String VISIBLE_P99 = "due to visible p99, ms";

	private static final int HEAP = 512;

	private final Platform platform;

	private final Rows rows;

	private final Settings settings;

	public Bout(Platform platform, Rows rows, Settings settings) {
		this.platform = platform;
		this.rows = rows;
		this.settings = settings;
	}

	/** The measure of commands by so many clients. */
	public static String commands(int clients) {
		return "commands/s, " + clients + " clients";
	}

	/** The measure of commands that can be seen in the read model. */
	public static String visible(int clients) {
		return "commands/s until visible, " + clients + " clients";
	}

	/** Runs a contestant's turn. */
	public void run(Contestant contestant, int round) {
		String name = "bench-" + contestant.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + round;
		this.platform.createTopics(name);
		MongoDatabase database = this.platform.database(name);
		try (JavaProcess process = start(this.platform, contestant, name)) {
			Clients clients = new Clients(process.awaitReadyLine(), round);
			MongoCollection<Document> views = database.getCollection(LifeView.COLLECTION);
			clients.closedLoop(Clients.MOST, this.settings.warmUpSeconds());
			if (contestant.projects()) {
				awaitVisible(Map.of(), clients.accepted(), views);
			}
			double most = saturate(contestant, round, clients, process, views);
			if (contestant.projects()) {
				openLoop(contestant, round, clients, most / 2, views);
				Evidence.judge(clients.accepted(), this.platform.kafka(), name, views)
					.ifPresent((fault) -> this.rows.invalid(SECTION, contestant.title(), fault));
			}
			add("resident memory, MiB", contestant, round, process.residentMebibytes());
		}
		database.drop();
	}

	static JavaProcess start(Platform platform, Contestant contestant, String name) {
		List<String> command = new ArrayList<>(Settings.thisProgram());
		command.addAll(List.of("contestant", contestant.name(), platform.kafka(), platform.mongo(name), name));
		return JavaProcess.start(name, HEAP, command, Map.of(), platform.folder());
	}

	/**
	 * Closed loops, each from a read model that has caught up to one that has again.
	 */
	private double saturate(Contestant contestant, int round, Clients clients, JavaProcess process,
			MongoCollection<Document> views) {
		double most = 0;
		for (int count : this.settings.clients()) {
			Map<String, Integer> before = clients.accepted();
			long processor = processor(this.platform, process);
			long begin = System.nanoTime();
			double perSecond = clients.closedLoop(count, this.settings.levelSeconds());
			add(commands(count), contestant, round, perSecond);
			long accepted = Math.round(perSecond * (System.nanoTime() - begin) / 1e9);
			if (contestant.projects()) {
				awaitVisible(before, clients.accepted(), views);
				add(visible(count), contestant, round, accepted / ((System.nanoTime() - begin) / 1e9));
			}
			add("processor ms per command, %d clients".formatted(count), contestant, round,
					(processor(this.platform, process) - processor) / (double) accepted);
			most = Math.max(most, perSecond);
		}
		return most;
	}

	private static void awaitVisible(Map<String, Integer> before, Map<String, Integer> after,
			MongoCollection<Document> views) {
		Watch watch = new Watch(views);
		long now = System.nanoTime();
		after.forEach((caseId, steps) -> {
			if (steps > before.getOrDefault(caseId, 0)) {
				watch.accepted(caseId, LifeView.expected(caseId, steps).events(), now);
			}
		});
		watch.noMore();
		watch.untilAllIsSeen();
	}

	static long processor(Platform platform, JavaProcess process) {
		return process.processorMillis() + platform.broker().processorMillis() + platform.database().processorMillis();
	}

	private void openLoop(Contestant contestant, int round, Clients clients, double perSecond,
			MongoCollection<Document> views) {
		Watch watch = new Watch(views);
		CompletableFuture<Histogram> seen = CompletableFuture.supplyAsync(watch::untilAllIsSeen);
		Histogram accepted = clients.openLoop(perSecond, this.settings.openSeconds(), watch);
		watch.noMore();
		Histogram visible = seen.join();
		add("rate of the open loop, commands/s", contestant, round, perSecond);
		add("due to accepted p50, ms", contestant, round, accepted.getValueAtPercentile(50) / 1e6);
		add("due to accepted p99, ms", contestant, round, accepted.getValueAtPercentile(99) / 1e6);
		add("due to visible p50, ms", contestant, round, visible.getValueAtPercentile(50) / 1e6);
		add(VISIBLE_P99, contestant, round, visible.getValueAtPercentile(99) / 1e6);
	}

	private void add(String measure, Contestant contestant, int round, double value) {
		this.rows.add(SECTION, measure, contestant.title(), round, value);
	}

}
