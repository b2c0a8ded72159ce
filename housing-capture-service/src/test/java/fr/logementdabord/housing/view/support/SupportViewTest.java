package fr.logementdabord.housing.view.support;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.housing.messaging.received.measure.MeasureTypes;
import fr.logementdabord.housing.messaging.received.measure.SupportSaid;
import fr.logementdabord.testkit.contract.ContractSpec;
import fr.logementdabord.testkit.spec.ViewSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SupportViewTest {

	private static ReceivedEvent said(String type, String measureId, long version) {
		String json = "{\"measureId\":\"%s\",\"caseId\":\"LDA-1\",\"measureType\":\"VIAL\"}".formatted(measureId);
		String stream = "measure-" + measureId;
		return new ReceivedEvent(stream + "/" + version, "/measure-service", type, stream, version, version, "LDA-1",
				"correlation", null, Instant.EPOCH, json.getBytes(StandardCharsets.UTF_8));
	}

	private static boolean inPlace(ReceivedEvent... events) {
		Map<String, SupportRow> documents = ViewSpec.given(new SupportView(), events).documents();
		return documents.containsKey("LDA-1") && documents.get("LDA-1").isInPlace();
	}

	@Test
	void a_support_is_in_place_while_it_runs() {
		ReceivedEvent started = said(MeasureTypes.MEASURE_STARTED, "M-1", 1);
		ReceivedEvent suspended = said(MeasureTypes.MEASURE_SUSPENDED, "M-1", 2);
		ReceivedEvent resumed = said(MeasureTypes.MEASURE_RESUMED, "M-1", 3);
		ReceivedEvent ended = said(MeasureTypes.MEASURE_ENDED, "M-1", 4);
		assertThat(inPlace()).isFalse();
		assertThat(inPlace(started)).isTrue();
		assertThat(inPlace(started, suspended)).isFalse();
		assertThat(inPlace(started, suspended, resumed)).isTrue();
		assertThat(inPlace(started, suspended, resumed, ended)).isFalse();
	}

	@Test
	void one_of_two_supports_is_enough_whatever_order_they_arrive_in() {
		ReceivedEvent[] both = { said(MeasureTypes.MEASURE_STARTED, "M-1", 1),
				said(MeasureTypes.MEASURE_ENDED, "M-1", 2), said(MeasureTypes.MEASURE_STARTED, "M-2", 1) };
		assertThat(inPlace(both)).isTrue();
		ViewSpec.given(new SupportView(), both).thenAnyInterleavingGivesTheSame(20);
	}

	@ParameterizedTest
	@ValueSource(strings = { MeasureTypes.MEASURE_STARTED, MeasureTypes.MEASURE_SUSPENDED, MeasureTypes.MEASURE_RESUMED,
			MeasureTypes.MEASURE_ENDED })
	void our_copy_reads_what_measure_service_says_and_keeps_nothing_of_the_kind_of_measure(String type) {
		ContractSpec.of(type).thenReadBy(SupportSaid.class);
		assertThat(Arrays.stream(SupportSaid.class.getRecordComponents()).map(RecordComponent::getName))
			.containsExactly("measureId", "caseId");
	}

}
