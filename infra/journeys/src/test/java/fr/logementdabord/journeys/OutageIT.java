package fr.logementdabord.journeys;

import java.time.Duration;

import fr.logementdabord.launcher.Program;
import fr.logementdabord.launcher.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What people do while a part is down is kept, and the others hear of it afterwards.
 */
@ExtendWith(PlayedSuite.class)
class OutageIT {

	@Test
	void commands_are_accepted_while_the_broker_is_down_and_reach_the_others_afterwards(Suite suite, Cast cast,
			Check.Played played) {
		// given
		CaseFile file = new CaseFile("broker-outage").submittedBy(cast.ccasBethune(), MelleD.form());
		suite.kill(Program.BROKER);
		// when
		file.acknowledgedBy(cast.coordoArtois()).completedBy(cast.coordoArtois(), "DOES_NOT_ANSWER", "NO_RESOURCES");
		suite.restart(Program.BROKER);
		// then
		showsOnTheTimeline(cast, file, "REFERRAL_SUBMITTED", "REFERRAL_ACKNOWLEDGED", "FACT_FINDING_COMPLETED");
	}

	@Test
	void what_was_accepted_before_the_database_was_killed_is_there_when_it_is_back(Suite suite, Cast cast,
			Check.Played played) {
		// given
		CaseFile file = new CaseFile("database-outage").submittedBy(cast.ccasBethune(), MelleD.form())
			.acknowledgedBy(cast.coordoArtois());
		// when
		suite.kill(Program.DATABASE);
		Answer whileDown = cast.coordoArtois().get("/api/referrals/" + file.caseId());
		suite.restart(Program.DATABASE);
		// then
		assertThat(whileDown.status()).isEqualTo(503);
		await().atMost(Duration.ofSeconds(60))
			.until(() -> cast.coordoArtois().get("/api/referrals/" + file.caseId()).status() == 200);
		file.completedBy(cast.coordoArtois(), "NOT_AVAILABLE", "ISOLATION");
		showsOnTheTimeline(cast, file, "REFERRAL_SUBMITTED", "REFERRAL_ACKNOWLEDGED", "FACT_FINDING_COMPLETED");
	}

	@Test
	void a_service_that_was_frozen_catches_up(Suite suite, Cast cast, Check.Played played) {
		// given
		suite.pause(Program.REPORTING);
		// when
		CaseFile file = new CaseFile("frozen-reporting").submittedBy(cast.ccasBethune(), MelleD.form())
			.acknowledgedBy(cast.coordoArtois());
		suite.resume(Program.REPORTING);
		// then
		showsOnTheTimeline(cast, file, "REFERRAL_SUBMITTED", "REFERRAL_ACKNOWLEDGED");
	}

	@Test
	void a_program_that_dies_by_itself_is_reported_by_name_with_its_last_words(Suite suite, Cast cast,
			Check.Played played) {
		// given
		assertThat(suite.awaitFailure(Duration.ZERO)).isEmpty();
		// when
		ProcessHandle.of(suite.processId(Program.REPORTING)).orElseThrow().destroyForcibly();
		// then
		assertThat(suite.awaitFailure(Duration.ofSeconds(10))).hasValueSatisfying((message) -> assertThat(message)
			.contains("reporting-service ended by itself (exit code 137)", "reporting-service.log"));
		suite.restart(Program.REPORTING);
		assertThat(ReadModels.steps(cast.coordoArtois(), played.melleD())).contains("REFERRAL_CLOSED");
	}

	private static void showsOnTheTimeline(Cast cast, CaseFile file, String... steps) {
		await().atMost(Duration.ofSeconds(90))
			.untilAsserted(() -> assertThat(ReadModels.steps(cast.coordoArtois(), file)).containsExactly(steps));
	}

}
