package fr.logementdabord.operations.observability;

import java.io.IOException;
import java.util.Map;

import fr.logementdabord.testkit.parts.RepositoryRoot;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is woken by an alert knows what to do.
 */
class ObservabilityTest {

	@Test
	void each_alert_says_what_happens_and_has_its_runbook() throws IOException {
		assertThat(NamedMetrics.alerts()).hasSizeGreaterThan(5).allSatisfy((alert) -> {
			String name = alert.get("alert").toString();
			Map<?, ?> annotations = (Map<?, ?>) alert.get("annotations");
			assertThat(annotations.get("summary")).as(name).asString().isNotBlank();
			assertThat(RepositoryRoot.path(annotations.get("runbook").toString())).as(name)
				.content()
				.startsWith("# " + name + ":");
		});
	}

	@Test
	void the_metrics_named_are_found_in_what_is_written() throws IOException {
		assertThat(NamedMetrics.all())
			.contains("eventing_relay_lag_seconds", "eventing_parked_streams", "eventing_deadlines_waiting",
					"eventing_deadlines_due", "spring_cloud_stream_binder_kafka_offset",
					"http_server_requests_seconds_count", "jvm_memory_max_bytes")
			.doesNotContain("landlord_answer", "by");
	}

}
