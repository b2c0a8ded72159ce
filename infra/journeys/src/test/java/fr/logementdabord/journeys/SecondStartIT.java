package fr.logementdabord.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import fr.logementdabord.launcher.Program;
import fr.logementdabord.launcher.Suite;
import fr.logementdabord.launcher.SuiteSettings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A suite that was stopped in good order and started again on the same directory shows
 * what it showed, and cases go on from where they stood.
 */
class SecondStartIT {

	@Test
	void what_was_there_before_the_stop_is_there_after_the_second_start_and_the_case_goes_on() throws IOException {
		// given
		Path root = SuiteSettings.repositoryRoot();
		SuiteSettings settings = SuiteSettings.apart(root, root.resolve("infra/journeys/target/second-start"));
		CaseFile file = new CaseFile("second-start");
		Shown before;
		try (Suite suite = Suite.startFresh(settings)) {
			Cast cast = new Cast(suite.address(Program.GATEWAY));
			file.submittedBy(cast.ccasBethune(), MelleD.form()).acknowledgedBy(cast.coordoArtois());
			Waiting.untilTrue("every view shows the acknowledgement",
					() -> Shown.now(cast, file).hasReached("ACKNOWLEDGED", "REFERRAL_ACKNOWLEDGED"));
			new ReadModels(cast).figuresAre(1, 0, 0);
			before = Shown.now(cast, file);
		}
		assertThat(logsOf(settings)).as("what a stop in good order leaves in the logs")
			.isNotEmpty()
			.noneMatch((log) -> log.contains("The launcher is gone"));
		// when
		try (Suite suite = Suite.start(settings)) {
			Cast cast = new Cast(suite.address(Program.GATEWAY));
			// then
			assertThat(before.identity()).as("the key of the vault was kept").contains(MelleD.PERSON.familyName());
			assertThat(Shown.now(cast, file)).isEqualTo(before);
			new ReadModels(cast).figuresAre(1, 0, 0);
			// and
			file.completedBy(cast.coordoArtois(), "DOES_NOT_ANSWER", "NO_RESOURCES", "ISOLATION",
					"LEFT_CHILD_PROTECTION");
			file.orientedBy(cast.coordoArtois(), "ENVAUL", List.of("STUDIO"), DemoGround.BETHUNE, "Sans abri.");
			Waiting.untilTrue("measure-service and housing-capture-service follow the orientation",
					() -> ReadModels.steps(cast.coordoArtois(), file)
						.containsAll(List.of("MEASURE_REQUESTED", "HOUSING_SEARCH_OPENED")));
			assertThat(ReadModels.steps(cast.coordoArtois(), file))
				.startsWith("REFERRAL_SUBMITTED", "REFERRAL_ACKNOWLEDGED", "FACT_FINDING_COMPLETED",
						"ORIENTATION_DECIDED")
				.contains("MEASURE_REQUESTED", "HOUSING_SEARCH_OPENED");
		}
	}

	private static List<String> logsOf(SuiteSettings settings) throws IOException {
		try (Stream<Path> logs = Files.list(settings.home().resolve("logs"))) {
			List<String> read = new ArrayList<>();
			for (Path log : logs.toList()) {
				read.add(Files.readString(log));
			}
			return read;
		}
	}

	/**
	 * What the coordinator sees of a case, as it was answered.
	 *
	 * @param referral the case by itself, from its stream
	 * @param list its row in the list
	 * @param timeline its steps
	 * @param identity the household, from the vault
	 */
	private record Shown(String referral, String list, List<String> timeline, String identity) {

		static Shown now(Cast cast, CaseFile file) {
			PersonSession coordinator = cast.coordoArtois();
			return new Shown(coordinator.get("/api/referrals/" + file.caseId()).ok().body(),
					coordinator.get("/api/referrals?q=" + file.caseId()).ok().body(),
					ReadModels.steps(coordinator, file),
					coordinator.get("/api/identities/" + file.caseId()).ok().body());
		}

		boolean hasReached(String status, String step) {
			String quoted = '"' + status + '"';
			return this.referral.contains(quoted) && this.list.contains(quoted) && this.timeline.contains(step);
		}

	}

}
