package fr.logementdabord.eventing.receive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Our mapping against the CloudEvents SDK.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CloudEventHeadersTest {

	private static final ReceivedEvent EVENT = new ReceivedEvent("referral-LDA-1/7", "/referral-service",
			"fr.logementdabord.referral.orientation-decided.v1", "referral-LDA-1", 7, 4, "LDA-1", "correlation",
			"measure-M-1/2", Instant.parse("2026-11-23T10:15:30.120Z"), "{\"a\":1}".getBytes(StandardCharsets.UTF_8));

	@Test
	void the_sdk_reads_what_we_write() {
		RecordHeaders headers = new RecordHeaders();
		CloudEventHeaders.write(EVENT)
			.forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));

		CloudEvent read = KafkaMessageFactory.createReader(headers, EVENT.data()).toEvent();

		assertThat(read.getId()).isEqualTo(EVENT.id());
		assertThat(read.getSource()).hasToString(EVENT.source());
		assertThat(read.getType()).isEqualTo(EVENT.type());
		assertThat(read.getSubject()).isEqualTo(EVENT.stream());
		assertThat(Objects.requireNonNull(read.getTime()).toInstant()).isEqualTo(EVENT.time());
		assertThat(read.getDataContentType()).isEqualTo("application/json");
		assertThat(read.getExtension("streamid")).isEqualTo(EVENT.stream());
		assertThat(read.getExtension("streamversion")).isEqualTo("7");
		assertThat(read.getExtension("sequence")).isEqualTo("4");
		assertThat(read.getExtension("caseid")).isEqualTo("LDA-1");
		assertThat(read.getExtension("correlationid")).isEqualTo("correlation");
		assertThat(read.getExtension("causationid")).isEqualTo("measure-M-1/2");
		assertThat(Objects.requireNonNull(read.getData()).toBytes()).isEqualTo(EVENT.data());
	}

	@Test
	void we_read_what_we_write() {
		Map<String, String> headers = CloudEventHeaders.write(EVENT);

		assertThat(CloudEventHeaders.read(headers::get, EVENT.data())).isEqualTo(EVENT);
	}

	@ParameterizedTest
	@CsvSource({ "ce_specversion,0.3,the CloudEvents version is not 1.0", "ce_id,,the attribute id is missing",
			"ce_type,' ',the attribute type is missing", "ce_time,yesterday,the attribute time is not an instant",
			"ce_sequence,many,the attribute sequence is not a number",
			"ce_streamversion,0,the attribute streamversion is less than 1" })
	void a_malformed_attribute_is_named(String header, String value, String reason) {
		Map<String, String> headers = new HashMap<>(CloudEventHeaders.write(EVENT));
		headers.put(header, value);

		assertThatExceptionOfType(CannotHandle.class)
			.isThrownBy(() -> CloudEventHeaders.read(headers::get, EVENT.data()))
			.withMessage(reason);
	}

	@Test
	void data_that_does_not_fit_a_readers_copy_breaks_the_contract() {
		assertThatExceptionOfType(CannotHandle.class).isThrownBy(() -> EVENT.as(Names.class));
	}

	record Names(List<String> a) {
	}

}
