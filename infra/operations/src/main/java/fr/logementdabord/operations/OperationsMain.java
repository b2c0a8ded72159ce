package fr.logementdabord.operations;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;

import com.mongodb.MongoException;
import fr.logementdabord.operations.archive.Backup;
import fr.logementdabord.operations.archive.Databases;
import fr.logementdabord.operations.archive.Restore;
import fr.logementdabord.operations.archive.StorePlan;
import fr.logementdabord.operations.archive.Unsent;
import fr.logementdabord.operations.log.LogPlan;
import fr.logementdabord.operations.log.Provisioning;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/**
 * The commands of an operator. Each ends with 0 when it is done, with 1 and one line when
 * it refuses.
 */
public final class OperationsMain {

	private static final String USAGE = """
			usage: java -jar operations.jar <command>
			  topics <topics.yml> <operator.properties>
			      make the broker what the plan says
			  backup <stores.yml> <databases.properties> <new folder>
			      take all databases of a running suite
			  restore <stores.yml> <databases.properties> <operator.properties> <folder> [--accept-loss <file>] [--erased <file>]
			      put them into empty databases, and the log back to nothing; no service runs
			  republish <stores.yml> <databases.properties>
			      have the services send their whole history again; no service runs
			databases.properties: <name>=<address of MongoDB>; operator.properties: settings of the Kafka client""";

	private OperationsMain() {
	}

	/**
	 * Runs a command.
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		List<String> given = new ArrayList<>(List.of(arguments));
		@Nullable String lost = option(given, "--accept-loss");
		@Nullable String erased = option(given, "--erased");
		try {
			switch (given.isEmpty() ? "" : given.removeFirst() + " " + given.size()) {
				case "topics 2" -> topics(path(given, 0), settings(given.get(1)));
				case "backup 3" -> backup(StorePlan.read(path(given, 0)), settings(given.get(1)), path(given, 2));
				case "restore 4" -> {
					StorePlan plan = StorePlan.read(path(given, 0));
					try (Databases databases = Databases.connect(plan, settings(given.get(1)))) {
						new Restore(plan, databases, settings(given.get(2)), System.out::println).from(path(given, 3),
								(erased != null) ? Files.readAllLines(Path.of(erased)) : List.of(),
								(lost != null) ? Path.of(lost) : null);
					}
				}
				case "republish 2" -> {
					StorePlan plan = StorePlan.read(path(given, 0));
					try (Databases databases = Databases.connect(plan, settings(given.get(1)))) {
						new Unsent(plan, databases, System.out::println).mark();
					}
				}
				default -> refuse(USAGE);
			}
		}
		catch (IllegalStateException | IllegalArgumentException | MongoException ex) {
			refuse("REFUSED " + ex.getMessage());
		}
		catch (ExecutionException ex) {
			refuse("REFUSED " + ex.getCause());
		}
	}

	private static void topics(Path plan, Properties operator)
			throws IOException, ExecutionException, InterruptedException {
		try (Admin admin = Admin.create(operator)) {
			List<String> changes = new Provisioning(admin, LogPlan.read(plan)).apply();
			changes.forEach(System.out::println);
			System.out.println(changes.isEmpty() ? "nothing to change" : changes.size() + " changes");
		}
	}

	private static void backup(StorePlan plan, Properties addresses, Path folder) throws IOException {
		try (Databases databases = Databases.connect(plan, addresses)) {
			new Backup(plan, databases, Clock.systemUTC(), System.out::println).into(folder);
		}
	}

	private static @Nullable String option(List<String> given, String name) {
		int at = given.indexOf(name);
		if (at < 0 || at + 1 >= given.size()) {
			return null;
		}
		given.remove(at);
		return given.remove(at);
	}

	private static Path path(List<String> given, int at) {
		return Path.of(given.get(at));
	}

	private static Properties settings(String file) throws IOException {
		Properties settings = new Properties();
		try (Reader reader = Files.newBufferedReader(Path.of(file))) {
			settings.load(reader);
		}
		return settings;
	}

	private static void refuse(String why) {
		System.err.println(why);
		System.exit(1);
	}

}
