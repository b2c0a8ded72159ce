package fr.logementdabord.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import fr.logementdabord.launcher.Program;
import fr.logementdabord.launcher.Suite;
import fr.logementdabord.launcher.SuiteSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The example partners of {@code docs/examples} do what they say, against the whole
 * suite.
 */
@ExtendWith(PlayedSuite.class)
class ExamplesIT {

	private static final Path EXAMPLES = SuiteSettings.repositoryRoot().resolve("docs/examples");

	private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

	@Test
	void the_partner_in_shell_announces_a_dwelling_once_and_follows_it(Suite suite, Cast cast) throws Exception {
		String told = run(suite, "EX-SHELL", "bash", EXAMPLES.resolve("partenaire.sh").toString());
		assertThat(told).containsSubsequence("outcome ACCEPTED", "outcome DUPLICATE", "outcome ACCEPTED");
		assertThat(cast.bailleurHabitat().get("/api/dwellings?size=100").ok().body()).contains("EX-SHELL");
	}

	@Test
	void the_partner_in_shell_deposits_an_identity_sends_the_saisine_without_it_and_follows_the_case(Suite suite,
			Cast cast) throws Exception {
		String told = run(suite, "EX-SAISINE", "bash", EXAMPLES.resolve("saisine.sh").toString());
		assertThat(told).containsSubsequence("outcome ACCEPTED", "step SUBMITTED", "unchanged: 304");
		String caseId = told.replaceAll("(?s).*case (LDA-[0-9A-Z]+).*", "$1");
		assertThat(cast.coordoArtois().get("/api/identities?caseId=" + caseId).ok().body()).contains("Exemple");
	}

	@Test
	void the_partner_with_a_plain_kafka_producer_announces_a_dwelling(Suite suite) throws Exception {
		String told = run(suite, "EX-KAFKA", JAVA, "-cp", System.getProperty("java.class.path"),
				EXAMPLES.resolve("java/OverKafka.java").toString());
		assertThat(told).containsSubsequence("sent: inbox.availabilities", "decided: ACCEPTED");
	}

	@Test
	void the_partner_in_java_announces_a_dwelling_once_and_withdraws_it(Suite suite) throws Exception {
		String told = run(suite, "EX-JAVA", JAVA, EXAMPLES.resolve("java/Partner.java").toString());
		assertThat(told.lines()).containsExactly("announced: ACCEPTED", "again: DUPLICATE", "followed: ACCEPTED",
				"withdrawn: ACCEPTED");
	}

	private static String run(Suite suite, String reference, String... command)
			throws IOException, InterruptedException {
		ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
		program.environment()
			.putAll(Map.of("SUITE", suite.address(Program.GATEWAY).toString(), "ISSUER",
					suite.address(Program.IDENTITY).toString(), "BROKER", "localhost:" + suite.port(Program.BROKER),
					"REFERENCE", reference));
		Process running = program.start();
		String told = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(running.waitFor(2, TimeUnit.MINUTES)).isTrue();
		assertThat(running.exitValue()).as(told).isZero();
		return told;
	}

}
