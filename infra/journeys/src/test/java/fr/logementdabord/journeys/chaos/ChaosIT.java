package fr.logementdabord.journeys.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import fr.logementdabord.journeys.CaseFile;
import fr.logementdabord.journeys.Cast;
import fr.logementdabord.journeys.PersonSession;
import fr.logementdabord.journeys.ReadModels;
import fr.logementdabord.launcher.Program;
import fr.logementdabord.launcher.Suite;
import fr.logementdabord.launcher.SuiteSettings;
import org.bson.Document;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing that was accepted is lost or done twice, whatever breaks meanwhile. The build
 * plays a short plan; {@code -Dchaos.faults=200 -Dchaos.seed=7} plays a long one, and the
 * seed plays the same one again.
 */
@Tag("chaos")
class ChaosIT {

	private static final int FAULTS = Integer.getInteger("chaos.faults", 4);

	private static final long SEED = Long.getLong("chaos.seed", 113);

	private static final int CASES_AT_ONCE = Integer.getInteger("chaos.cases", 2);

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	private static final List<String> VIEWS = List.of("caseJourneys", "householdMerges", "streamRecords");

	@Test
	void whatever_breaks_what_was_accepted_is_done_once_and_everybody_hears_of_it() throws InterruptedException {
		Path root = SuiteSettings.repositoryRoot();
		try (Suite suite = Suite.startFresh(SuiteSettings.apart(root, root.resolve("infra/journeys/target/chaos")))) {
			Queue<PersonSession.Accepted> accepted = new ConcurrentLinkedQueue<>();
			Cast cast = new Cast(suite.address(Program.GATEWAY)).insisting(PATIENCE, accepted::add);
			Traffic traffic = new Traffic(cast, "chaos-" + SEED);
			Saboteur saboteur = new Saboteur(suite);
			// given people at work
			traffic.begin(CASES_AT_ONCE);
			Awaitility.await().atMost(PATIENCE).until(() -> !accepted.isEmpty());
			// when things break
			List<Fault> plan = FaultPlan.of(SEED, FAULTS);
			for (int i = 0; i < plan.size(); i++) {
				say("fault %d of %d (%d commands accepted): %s", i + 1, FAULTS, accepted.size(), plan.get(i));
				saboteur.doIt(plan.get(i));
			}
			traffic.endOfDay();
			// then
			say("%d commands accepted, %d cases ended", accepted.size(), traffic.ended().size());
			assertThat(traffic.stuck()).as("cases that could not be brought to their end").isEmpty();
			verify(suite, cast, traffic, saboteur, accepted);
			saboteur.leave();
		}
	}

	private static void verify(Suite suite, Cast cast, Traffic traffic, Saboteur saboteur,
			Queue<PersonSession.Accepted> accepted) {
		try (Audit audit = new Audit(suite)) {
			Awaitility.await()
				.atMost(PATIENCE)
				.pollInterval(Duration.ofSeconds(1))
				.untilAsserted(() -> assertThat(audit.readers()).as("readers behind the log").isEmpty());
			assertThat(audit.accepted(accepted)).as("accepted commands against commits").isEmpty();
			assertThat(audit.streams()).as("holes in streams").isEmpty();
			assertThat(audit.topics()).as("commits against topics").isEmpty();
			assertThat(audit.deadLetters(saboteur.poisoned())).as("unreadable messages").isEmpty();
			ReadModels seen = new ReadModels(cast);
			for (CaseFile file : traffic.ended()) {
				seen.timelineIsComplete(cast.departement(), file);
			}
			for (String view : VIEWS) {
				Map<String, Document> folded = audit.view("reporting", view);
				rebuild(cast, view);
				assertThat(audit.view("reporting", view)).as(view + " folded again from nothing").isEqualTo(folded);
			}
		}
	}

	private static void rebuild(Cast cast, String view) {
		String page = "/tableau-de-bord/exploitation";
		cast.departement().post(page + "/vues/" + view + "/reconstruction", "rebuild-" + view, Map.of());
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> !cast.departement().getPage(page).ok().body().contains("/abandon"));
	}

	private static void say(String format, Object... values) {
		System.out.printf("  chaos " + SEED + ": " + format + "%n", values);
	}

}
