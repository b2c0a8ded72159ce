package fr.logementdabord.operations.supply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import fr.logementdabord.testkit.parts.RepositoryRoot;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No file that is given away holds a key, a token or a password that opens anything.
 */
class NoSecretTest {

	/** What a key or a token looks like, wherever it stands. */
	private static final Map<String, Pattern> KEY_MATERIAL = Map.of("private key",
			Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----\\s+[A-Za-z0-9+/=]{20}"), "token of a cloud",
			Pattern.compile("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"), "token of a forge",
			Pattern.compile("\\b(?:gh[pousr]_[A-Za-z0-9]{36}|glpat-[A-Za-z0-9_-]{20})\\b"), "signed token",
			Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{20,}"),
			"credentials in an address", Pattern.compile("\\b[a-z+]+://[^/\\s:@$<{]+:[^/\\s@$<{]{3,}@"),
			"256 bits in base 64", Pattern.compile("(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{43}=(?![A-Za-z0-9+/=])"));

	/** {@code password: word} in a file of settings. */
	private static final Pattern SETTING = Pattern.compile(
			"(?im)^[ \\t\"'-]*[a-z0-9_.-]*(?:password|passwd|secret|api-?key|token|credentials?)[\"']?[ \\t]*[:=][ \\t]*"
					+ "[\"']?([^\\s\"',#{}\\[\\]<>$][^\\s\"',#]*)");

	/** {@code ${NAME:-word}}, which opens what is started without setting NAME. */
	private static final Pattern DEFAULT = Pattern.compile("\\$\\{[A-Z0-9_]*(?:PASSWORD|SECRET|TOKEN|KEY):-?([^}$]+)}");

	/** Words that are known to all, of people and programs that do not exist. */
	private static final Set<String> OF_THE_DEMONSTRATION = Set.of("demo", "admin", "gateway-local", "services-local",
			"partenaire-demo", "gateway-secret-of-the-demo", "services-secret-of-the-demo",
			"partner-secret-of-the-demo");

	private static final Set<String> SETTINGS = Set.of("yml", "yaml", "properties", "json", "env", "conf", "toml",
			"xml", "sh");

	private static final Set<String> NOT_TEXT = Set.of("png", "jpg", "jpeg", "gif", "ico", "woff2", "ttf", "pdf",
			"xlsx", "zip", "jar");

	/** Folders that a build or a run makes. */
	private static final Set<String> MADE = Set.of("target", "var");

	private static final Set<String> INVENTED_BY_TESTS = Set.of("credentials in an address", "256 bits in base 64");

	/** Not for shipping, and made of invented values by those who attack the suite. */
	private static final Pattern TESTS = Pattern.compile("(^|/)src/test/.*\\.java$");

	@Test
	void no_tracked_file_holds_key_material() throws IOException {
		List<String> found = new ArrayList<>();
		for (Path file : tracked()) {
			String text = text(file);
			KEY_MATERIAL.forEach((kind, pattern) -> {
				Matcher matcher = pattern.matcher(text);
				while (matcher.find()) {
					if (!(INVENTED_BY_TESTS.contains(kind) && TESTS.matcher(file.toString()).find())) {
						found.add(kind + " in " + file + " at " + matcher.start());
					}
				}
			});
		}
		assertThat(found).isEmpty();
	}

	@Test
	void no_tracked_setting_is_a_password_that_is_not_of_the_demonstration() throws IOException {
		List<String> found = new ArrayList<>();
		for (Path file : tracked()) {
			if (SETTINGS.contains(extension(file))) {
				String text = text(file);
				Stream.of(SETTING, DEFAULT)
					.flatMap((pattern) -> pattern.matcher(text).results())
					.filter((setting) -> !harmless(setting.group(1)))
					.forEach((setting) -> found.add(file + ": " + setting.group().strip()));
			}
		}
		assertThat(found).isEmpty();
	}

	@Test
	void what_is_looked_for_would_be_found() {
		String pem = "-----BEGIN PRIVATE KEY-----\n" + "MIIEvQIBADANBgkqhkiG9w0BAQ" + "\n";
		assertThat(KEY_MATERIAL.get("private key").matcher(pem).find()).isTrue();
		assertThat(KEY_MATERIAL.get("256 bits in base 64").matcher("key=" + "q".repeat(43) + "=").find()).isTrue();
		assertThat(SETTING.matcher("  spring.mongodb.password: hunter2").find()).isTrue();
		assertThat(SETTING.matcher("  password: ${DATABASE_PASSWORD}").find()).isFalse();
		assertThat(DEFAULT.matcher("${DATABASE_PASSWORD:-hunter2}").find()).isTrue();
	}

	/** A word of the demonstration, or where the secret is to be found. */
	private static boolean harmless(String value) {
		return OF_THE_DEMONSTRATION.contains(value) || value.startsWith("/") || value.equals("true")
				|| value.equals("false") || value.equals("|") || value.startsWith("http") || value.endsWith(".yaml");
	}

	private static List<Path> tracked() throws IOException {
		List<Path> files = named().stream()
			.filter((file) -> Files.isRegularFile(RepositoryRoot.path("").resolve(file)))
			.filter((file) -> !NOT_TEXT.contains(extension(file)))
			.toList();
		assertThat(files).as("files of the repository").hasSizeGreaterThan(1000);
		return files;
	}

	private static List<Path> named() throws IOException {
		Path root = RepositoryRoot.path("");
		if (Files.exists(root.resolve(".git"))) {
			Process git = new ProcessBuilder("git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others",
					"--exclude-standard")
				.directory(root.toFile())
				.start();
			String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return Stream.of(names.split("\0")).map(Path::of).toList();
		}
		// the sources alone, as somebody may have them: all but what a build or a run
		// makes
		try (Stream<Path> tree = Files.walk(root)) {
			return tree.map(root::relativize)
				.filter((file) -> StreamSupport.stream(file.spliterator(), false)
					.noneMatch((part) -> MADE.contains(part.toString())))
				.toList();
		}
	}

	private static String text(Path file) throws IOException {
		return new String(Files.readAllBytes(RepositoryRoot.path("").resolve(file)), StandardCharsets.ISO_8859_1);
	}

	private static String extension(Path file) {
		String name = file.getFileName().toString();
		return name.substring(name.lastIndexOf('.') + 1);
	}

}
