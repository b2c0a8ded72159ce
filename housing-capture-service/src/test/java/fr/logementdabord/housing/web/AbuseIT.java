package fr.logementdabord.housing.web;

import fr.logementdabord.testkit.abuse.AbuseSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody with a login who means harm: {@code docs/security.md}.
 */
@ExtendWith(OutputCaptureExtension.class)
class AbuseIT extends RunningService {

	private static final String DWELLINGS = "/api/dwellings";

	@Test
	void bodies_and_files_out_of_measure_are_refused() {
		AbuseSpec.by(people().landlord())
			.thenJsonOutOfMeasureIsRefused(DWELLINGS)
			.thenHostileWorkbooksAreRefused(DWELLINGS + "/uploads", "application/octet-stream");
	}

	@Test
	void nobody_forges_a_line_of_the_log(CapturedOutput log) {
		AbuseSpec.by(people().landlord()).thenNobodyForgesALineOfTheLog(DWELLINGS, DWELLINGS, log::getAll);
	}

	@Test
	void a_landlord_announces_a_dwelling_and_neither_its_state_nor_its_owner() {
		String dwellingId = AbuseSpec.by(people().landlord())
			.thenNothingMoreIsAssigned(DWELLINGS, People.announcement("REF-ABUSE", "62119", "ORDINARY"), "dwellingId",
					"W-AAAAAAAAAAAA", "status", "LET", "landlord", "habitat-autre", "territory", "lens-henin",
					"version", "99")
			.path("dwellingId")
			.asString();
		people().awaitDwelling(dwellingId, "AVAILABLE");
		var dwelling = people().department().get(DWELLINGS + "/" + dwellingId).json();
		assertThat(dwelling.path("landlord").asString()).isEqualTo("habitat-demo");
		assertThat(people().landlord("habitat-autre").get(DWELLINGS + "/" + dwellingId).status()).isEqualTo(404);
	}

}
