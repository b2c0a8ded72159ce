package fr.logementdabord.measure.web;

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

	private static final String AGREEMENTS = "/api/agreements";

	@Test
	void bodies_and_files_out_of_measure_are_refused() {
		AbuseSpec.by(department())
			.thenJsonOutOfMeasureIsRefused(AGREEMENTS)
			.thenHostileWorkbooksAreRefused(AGREEMENTS + "/import", "application/octet-stream");
	}

	@Test
	void nobody_forges_a_line_of_the_log(CapturedOutput log) {
		AbuseSpec.by(department()).thenNobodyForgesALineOfTheLog(AGREEMENTS, AGREEMENTS, log::getAll);
	}

	@Test
	void an_agreement_holds_what_is_signed_and_not_how_many_places_are_taken() {
		String agreementId = AbuseSpec.by(department())
			.thenNothingMoreIsAssigned(AGREEMENTS,
					"""
							{"provider":"asso-abus","territory":"artois","measureType":"VIAL","year":%d,"places":3,"unitCostCents":412050}"""
						.formatted(today().getYear()),
					"agreementId", "A-AAAAAAAAAAAA", "held", "3", "status", "CLOSED", "version", "99")
			.path("agreementId")
			.asString();
		assertThat(free(agreementId)).isEqualTo(3);
	}

}
