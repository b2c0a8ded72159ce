package fr.logementdabord.housing.view.answertimes;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.housing.messaging.published.HousingTypes;
import fr.logementdabord.housing.view.placements.PlacementRow;
import fr.logementdabord.housing.view.placements.PlacementsView;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerRecordsTest {

	private static final LocalDate DAY = LocalDate.of(2026, 12, 7);

	private final PlacementsView view = new PlacementsView();

	@Test
	void only_what_depended_on_the_landlord_counts() {
		AnswerRecord record = AnswerRecords.of(List.of(answered("P-1", 2, true), answered("P-2", 7, false),
				ended("P-3", HousingTypes.PLACEMENT_EXPIRED, "\"expiredOn\":\"2026-12-18\""),
				ended("P-4", HousingTypes.PLACEMENT_DECLINED,
						"\"by\":\"HOUSEHOLD\",\"motive\":\"OTHER\",\"declinedOn\":\"2026-12-08\""),
				proposed("P-5"), this.view.initial("P-6")))
			.getFirst();

		assertThat(record.answeredInTime()).isEqualTo(2);
		assertThat(record.agreed()).isEqualTo(1);
		assertThat(record.withoutAnswer()).isEqualTo(1);
		assertThat(record.withoutObject()).isEqualTo(1);
		assertThat(record.waiting()).isEqualTo(1);
		assertThat(record.medianDays()).isEqualByComparingTo(new BigDecimal("4.5"));
		assertThat(record.inTimePercent()).isEqualByComparingTo(new BigDecimal("66.67"));
	}

	@Test
	void nobody_is_judged_before_an_answer_was_due() {
		AnswerRecord record = AnswerRecords.of(List.of(proposed("P-1"))).getFirst();
		assertThat(record.inTimePercent()).isNull();
		assertThat(record.medianDays()).isNull();
	}

	private PlacementRow proposed(String id) {
		return this.view.evolve(this.view.initial(id), said(id, 1, HousingTypes.PLACEMENT_PROPOSED, """
				"searchId":"S-1","dwellingId":"D-1","meetingId":"F-1","landlord":"habitat-demo",
				"proposedOn":"2026-12-07","answerDueOn":"2026-12-17"
				"""));
	}

	private PlacementRow answered(String id, int days, boolean accepted) {
		return this.view.evolve(proposed(id),
				said(id, 2, HousingTypes.LANDLORD_ANSWERED,
						"\"landlord\":\"habitat-demo\",\"accepted\":%s,\"answeredOn\":\"%s\"".formatted(accepted,
								DAY.plusDays(days))));
	}

	private PlacementRow ended(String id, String type, String json) {
		return this.view.evolve(proposed(id), said(id, 2, type, json));
	}

	private static ReceivedEvent said(String id, int version, String type, String json) {
		String data = "{\"placementId\":\"%s\",\"caseId\":\"LDA-1\",\"territory\":\"artois\",%s}".formatted(id, json);
		return new ReceivedEvent("placement-" + id + "/" + version, "/housing-capture-service", type, "placement-" + id,
				version, version, "LDA-1", "correlation", null, Instant.EPOCH, data.getBytes(StandardCharsets.UTF_8));
	}

}
