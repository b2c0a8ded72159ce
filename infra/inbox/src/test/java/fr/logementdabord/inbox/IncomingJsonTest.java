package fr.logementdabord.inbox;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IncomingJsonTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"a":1,"a":2}               | Une même clé
			{"a":{"b":1,"b":2}}         | Une même clé
			{"a":1} {"b":2}             | pas du JSON lisible
			{"a":                       | pas du JSON lisible
			NaN                         | pas du JSON lisible
			1234567890123456789012345678901234567890 | dépasse les limites
			""")
	void json_that_can_be_read_in_two_ways_or_in_none_is_told(String json, String why) {
		assertThatExceptionOfType(NotACloudEvent.class)
			.isThrownBy(() -> IncomingJson.read(json.getBytes(StandardCharsets.UTF_8)))
			.withMessageContaining(why);
	}

	@Test
	void nesting_has_a_limit() throws NotACloudEvent {
		assertThat(IncomingJson.read(nested(19)).isArray()).isTrue();
		assertThatExceptionOfType(NotACloudEvent.class).isThrownBy(() -> IncomingJson.read(nested(21)))
			.withMessageContaining("imbrication");
	}

	@Test
	void data_that_are_no_object_are_none() {
		assertThat(IncomingJson.object(event("[1]"))).isEmpty();
		assertThat(IncomingJson.object(event(""))).isEmpty();
		assertThat(IncomingJson.object(event("{\"a\":1}"))).isPresent();
	}

	private static IncomingEvent event(String data) {
		return new IncomingEvent("urn:test", "1", "type", data);
	}

	private static byte[] nested(int levels) {
		return ("[".repeat(levels) + "]".repeat(levels)).getBytes(StandardCharsets.UTF_8);
	}

}
