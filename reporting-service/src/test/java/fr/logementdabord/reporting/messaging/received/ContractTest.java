package fr.logementdabord.reporting.messaging.received;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.reporting.messaging.received.housing.HousingEvent;
import fr.logementdabord.reporting.messaging.received.measure.MeasureEvent;
import fr.logementdabord.reporting.messaging.received.referral.MergeEvent;
import fr.logementdabord.reporting.messaging.received.referral.ReferralEvent;
import fr.logementdabord.reporting.view.streamrecord.RecordKind;
import fr.logementdabord.testkit.contract.ContractSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each reduced copy reads what its owner published as examples: the least, the most, and
 * what a later version may add. A listed event without examples fails.
 */
class ContractTest {

	static Stream<Arguments> examples() {
		return Stream
			.concat(Stream.of(ReferralEvent.READ, MergeEvent.READ, MeasureEvent.READ, HousingEvent.READ),
					Arrays.stream(RecordKind.values()).map(RecordKind::events))
			.flatMap((list) -> list.types()
				.stream()
				.sorted()
				.flatMap((type) -> Stream.of("minimal", "full", "future")
					.map((kind) -> Arguments.of(list, type, kind))));
	}

	@ParameterizedTest(name = "{1} {2}")
	@MethodSource("examples")
	void the_copy_reads_the_example(AllowList<?> list, String type, String kind) {
		byte[] data = ContractSpec.of(type).example(kind).getBytes(StandardCharsets.UTF_8);

		Object copy = list.read(event(type, data));

		assertThat(copy).isInstanceOf(list.copies().get(type));
	}

	private static ReceivedEvent event(String type, byte[] data) {
		return new ReceivedEvent("example-1/1", "/example", type, "example-1", 1, 1, "LDA-7K3QX9M2TD4A", "example",
				null, Instant.EPOCH, data);
	}

}
