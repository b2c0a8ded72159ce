package fr.logementdabord.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rebuilding a view and looking into the events that wait, as the department does.
 */
class OperationIT extends RunningService {

	private static final String PAGE = "/tableau-de-bord/exploitation";

	static Stream<String> others() {
		return Stream.of(etat(), auditeur(), coordinator("artois"), association("asso-escale"),
				referrer("ccas-bethune"), landlord());
	}

	@ParameterizedTest
	@ValueSource(strings = { "caseJourneys", "streamRecords" })
	void a_view_is_rebuilt_from_the_log_and_every_figure_stays(String view) {
		String before = get("/api/figures?" + YEARS, departement(), "application/json").body();

		assertThat(post(PAGE + "/vues/" + view + "/reconstruction", Map.of(), departement())).isEqualTo(302);

		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(page(PAGE, departement())).contains("En service", "value=\"100\""));
		assertThat(get("/api/figures?" + YEARS, departement(), "application/json").body()).isEqualTo(before);
	}

	@Test
	void a_view_that_does_not_exist_is_not_rebuilt() {
		assertThat(post(PAGE + "/vues/autre/reconstruction", Map.of(), departement())).isEqualTo(404);
	}

	@Test
	void an_event_that_breaks_its_contract_waits_with_its_reason_until_it_can_be_replayed() {
		String stream = "referral-LDA-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
		say(List.of(new ReceivedEvent(stream + "/1", "/referral-service",
				"fr.logementdabord.referral.referral-acknowledged.v1", stream, 1, 1, stream.substring(9), "essai", null,
				Instant.parse("2026-11-23T09:00:00Z"), "{}".getBytes(StandardCharsets.UTF_8))));

		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(page(PAGE, departement())).contains(stream + "/1", "Illisible"));
		Matcher group = Pattern.compile("name=\"group\" value=\"([^\"]+)\"").matcher(page(PAGE, departement()));
		assertThat(group.find()).isTrue();
		assertThat(post(PAGE + "/evenements", Map.of("group", group.group(1), "eventId", stream + "/1"), departement()))
			.isEqualTo(409);
		assertThat(page(PAGE, departement())).contains(stream + "/1");
	}

	@ParameterizedTest
	@MethodSource("others")
	void nobody_else_sees_or_does_it(String token) {
		assertThat(get(PAGE, token, "text/html").statusCode()).isEqualTo(403);
		assertThat(post(PAGE + "/vues/caseJourneys/reconstruction", Map.of(), token)).isEqualTo(403);
		assertThat(post(PAGE + "/evenements", Map.of("group", "g", "eventId", "e"), token)).isEqualTo(403);
	}

	@Test
	void nobody_without_a_token() {
		assertThat(status(PAGE, null)).isEqualTo(401);
	}

}
