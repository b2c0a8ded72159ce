package fr.logementdabord.reporting;

import java.util.UUID;

import fr.logementdabord.reporting.webhook.PartnerEventType;
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

	private static final String WEBHOOKS = "/api/webhooks";

	private final String organisation = "ccas-" + UUID.randomUUID();

	@Test
	void bodies_out_of_measure_are_refused() {
		AbuseSpec.by(caller(referrer(this.organisation))).thenJsonOutOfMeasureIsRefused(WEBHOOKS);
	}

	@Test
	void nobody_forges_a_line_of_the_log(CapturedOutput log) {
		AbuseSpec.by(caller(referrer(this.organisation)))
			.thenNobodyForgesALineOfTheLog("/api/cases", WEBHOOKS, log::getAll);
	}

	@Test
	void a_webhook_belongs_to_who_asks_for_it_whatever_they_write() {
		AbuseSpec.by(caller(referrer(this.organisation)))
			.thenNothingMoreIsAssigned(WEBHOOKS,
					"{\"url\":\"http://127.0.0.1:65530/\",\"types\":[\"%s\"]}"
						.formatted(PartnerEventType.REFERRAL_SUBMITTED.type()),
					"webhookId", "WH-AAAAAAAAAAAA", "organisation", "ccas-lens", "owner", "ccas-lens", "status",
					"ENDED");
		assertThat(caller(referrer(this.organisation)).get(WEBHOOKS).json()).hasSize(1);
		assertThat(caller(referrer("ccas-lens")).get(WEBHOOKS).json()).isEmpty();
	}

}
