package fr.logementdabord.referral.web;

import fr.logementdabord.referral.RunningService;
import fr.logementdabord.referral.Saisines;
import fr.logementdabord.testkit.abuse.AbuseSpec;
import fr.logementdabord.testkit.parts.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody with a login who means harm: {@code docs/security.md}.
 */
@ExtendWith(OutputCaptureExtension.class)
class AbuseIT extends RunningService {

	private static final String REFERRALS = "/api/referrals";

	@Test
	void bodies_and_files_out_of_measure_are_refused() {
		AbuseSpec.by(new Caller(base(), REFERRER))
			.thenJsonOutOfMeasureIsRefused(REFERRALS)
			.thenHostileWorkbooksAreRefused(REFERRALS + "/imports", "application/octet-stream");
	}

	@Test
	void nobody_forges_a_line_of_the_log(CapturedOutput log) {
		AbuseSpec.by(new Caller(base(), REFERRER)).thenNobodyForgesALineOfTheLog(REFERRALS, REFERRALS, log::getAll);
	}

	@Test
	void a_saisine_says_neither_where_it_stands_nor_whose_it_is() {
		String caseId = AbuseSpec.by(new Caller(base(), REFERRER))
			.thenNothingMoreIsAssigned(REFERRALS, Saisines.melleD(), "caseId", "LDA-AAAAAAAAAAAA", "status", "CLOSED",
					"territory", "lens-henin", "referrerOrganisation", "ccas-lens", "version", "99")
			.get("caseId")
			.asString();
		JsonNode file = get(COORDINATOR, REFERRALS + "/" + caseId).json();
		assertThat(file.get("version").asInt()).isEqualTo(1);
		assertThat(file.get("territory").asString()).isEqualTo("artois");
		assertThat(get(OTHER_REFERRER, REFERRALS + "/" + caseId).status()).isEqualTo(404);
	}

}
