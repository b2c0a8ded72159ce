package fr.logementdabord.operations.log;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;

/**
 * The command of an operator: {@code java -jar operations.jar topics.yml
 * operator.properties}. Ends with 0 when the broker is what the plan says, with 1 and one
 * line when it cannot be made so.
 */
public final class ProvisionMain {

	private ProvisionMain() {
	}

	/**
	 * Runs the command.
	 * @param arguments the plan, and the operator's settings of the Kafka client
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		if (arguments.length != 2) {
			System.err.println("usage: java -jar operations.jar topics.yml operator.properties");
			System.exit(1);
		}
		Properties operator = new Properties();
		try (Reader file = Files.newBufferedReader(Path.of(arguments[1]))) {
			operator.load(file);
		}
		try (Admin admin = Admin.create(operator)) {
			List<String> changes = new Provisioning(admin, LogPlan.read(Path.of(arguments[0]))).apply();
			changes.forEach(System.out::println);
			System.out.println(changes.isEmpty() ? "nothing to change" : changes.size() + " changes");
		}
		catch (IllegalStateException | IllegalArgumentException ex) {
			refuse(ex.getMessage());
		}
		catch (ExecutionException ex) {
			refuse(ex.getCause().toString());
		}
	}

	private static void refuse(String why) {
		System.err.println("REFUSED " + why);
		System.exit(1);
	}

}
