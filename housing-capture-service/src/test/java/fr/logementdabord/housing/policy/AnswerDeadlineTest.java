package fr.logementdabord.housing.policy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.logementdabord.eventing.deadline.Deadlines;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.housing.application.AnswerTime;
import fr.logementdabord.housing.messaging.published.HousingTypes;
import fr.logementdabord.testkit.contract.ContractSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerDeadlineTest {

	private final List<String> waiting = new ArrayList<>();

	private final Deadlines deadlines = new Deadlines() {

		@Override
		public void schedule(String id, Instant due, String kind, Map<String, String> data) {
			AnswerDeadlineTest.this.waiting.add(id);
		}

		@Override
		public void cancel(String id) {
			AnswerDeadlineTest.this.waiting.remove(id);
		}

	};

	@ParameterizedTest
	@ValueSource(strings = { HousingTypes.LANDLORD_ANSWERED, HousingTypes.PLACEMENT_DECLINED,
			HousingTypes.PLACEMENT_RELEASED })
	void a_deadline_is_cancelled_once_nobody_waits_for_the_answer(String type) {
		// given a proposal
		new WhenPlacementIsProposedThenSetAnswerDeadline(this.deadlines, new AnswerTime(Duration.ofDays(10)))
			.on(event(HousingTypes.PLACEMENT_PROPOSED));
		assertThat(this.waiting).hasSize(1);

		// when it is answered, refused or given up
		new WhenLandlordAnswersThenCancelAnswerDeadline(this.deadlines).on(event(type));

		// then
		assertThat(this.waiting).isEmpty();
	}

	private static ReceivedEvent event(String type) {
		return new ReceivedEvent("placement-1/1", "/housing-capture-service", type, "placement-1", 1, 1, null,
				"correlation", null, Instant.parse("2026-12-07T11:00:00Z"),
				ContractSpec.of(type).example("full").getBytes(StandardCharsets.UTF_8));
	}

}
