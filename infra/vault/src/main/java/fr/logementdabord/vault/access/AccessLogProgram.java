package fr.logementdabord.vault.access;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.jspecify.annotations.Nullable;

/**
 * Verifies an access log from a command line, without the service. Exit code 0: intact;
 * 1: tampered with, each finding on a line; 2: could not be verified.
 */
public final class AccessLogProgram {

	/** First argument of the service's jar. */
	public static final String COMMAND = "verify-access-log";

	private static final Pattern NOTED = Pattern.compile("--noted=(\\d{1,18}):([0-9a-f]{64})");

	private AccessLogProgram() {
	}

	/** Whether a service was started to do this only. */
	public static boolean isAsked(String[] args) {
		return args.length > 0 && COMMAND.equals(args[0]);
	}

	/**
	 * Runs.
	 * @param mongoUri of the service's database
	 * @param name of the chain
	 * @param args the command, perhaps {@code --noted=<number>:<hash>}
	 * @return the exit code
	 */
	public static int run(@Nullable String mongoUri, String name, String[] args, PrintStream out) {
		ConnectionString address;
		try {
			address = new ConnectionString(String.valueOf(mongoUri));
		}
		catch (IllegalArgumentException ex) {
			out.println("MONGODB_URI doit nommer la base du service.");
			return 2;
		}
		if (args.length > 2 || args.length == 2 && !NOTED.matcher(args[1]).matches()) {
			out.println("Usage : " + COMMAND + " [--noted=<numéro>:<empreinte>]");
			return 2;
		}
		try (MongoClient client = MongoClients.create(address)) {
			AccessChain chain = new AccessChain(client.getDatabase(String.valueOf(address.getDatabase())), name,
					Clock.systemUTC());
			ChainCheck check = ChainCheck.of(chain, noted(args), (done) -> {
			});
			lines(check).forEach(out::println);
			return check.intact() ? 0 : 1;
		}
		catch (MongoException ex) {
			out.println("La base ne répond pas : rien n’a été vérifié.");
			return 2;
		}
	}

	private static ChainCheck.@Nullable Noted noted(String[] args) {
		Matcher noted = NOTED.matcher((args.length == 2) ? args[1] : "");
		return noted.matches() ? new ChainCheck.Noted(Long.parseLong(noted.group(1)), noted.group(2)) : null;
	}

	private static List<String> lines(ChainCheck check) {
		if (check.intact()) {
			return List.of("Journal intact : entrées " + check.first() + " à " + check.last() + ".",
					"À noter : " + check.last() + ":" + check.end());
		}
		return check.findings()
			.stream()
			.map((finding) -> "Entrée " + finding.entry() + " : " + switch (finding.kind()) {
				case ALTERED -> "modifiée";
				case REMOVED -> "supprimée";
				case INSERTED -> "ajoutée hors de la chaîne";
				case UNTIED -> "ne suit pas l’entrée précédente";
				case REWRITTEN -> "n’est pas celle qui avait été notée";
			})
			.toList();
	}

}
