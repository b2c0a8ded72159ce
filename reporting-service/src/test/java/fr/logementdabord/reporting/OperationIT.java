package fr.logementdabord.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.Receiving;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rebuilding a view and looking into the events that wait, as the department does.
 */
class OperationIT extends RunningService {

	private static final String PAGE = "/tableau-de-bord/exploitation";

	/** Whoever tells partners reads the same event, and has it wait too. */
	private static final String OF_THE_VIEW = "tr:has(dd:contains(case-journeys))";

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	@Autowired
	private MongoTemplate mongo;

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
			.atMost(PATIENCE)
			.untilAsserted(() -> assertThat(page(PAGE, departement())).contains("En service", "value=\"100\""));
		assertThat(get("/api/figures?" + YEARS, departement(), "application/json").body()).isEqualTo(before);
	}

	@Test
	void a_view_that_does_not_exist_is_not_rebuilt() {
		assertThat(post(PAGE + "/vues/autre/reconstruction", Map.of(), departement())).isEqualTo(404);
	}

	@Test
	void an_event_that_breaks_its_contract_waits_with_its_reason_until_it_can_be_replayed() {
		// given
		String stream = said(2017);
		// then
		Element broken = waits(stream, 2);
		assertThat(broken.text()).contains("Illisible", "Il manque : heldOn",
				"Champs reçus conferenceId, caseId, territory, organisations", "referral.events");
		for (int later : List.of(3, 4)) {
			Element behind = waits(stream, later);
			assertThat(behind.text()).contains("Attend le précédent", "Champs reçus conferenceId, caseId, heldOn");
			assertThat(behind.select("form")).as("not before the first of its stream").isEmpty();
		}
		assertThat(ids(PAGE + "?q=" + stream)).containsExactly(stream + "/2", stream + "/3", stream + "/4");
		assertThat(ids(PAGE + "?kind=BROKEN&q=" + stream)).containsExactly(stream + "/2");
		assertThat(get(PAGE + "/evenements.csv?q=" + stream, departement(), "*/*").body()).contains("Il manque",
				stream + "/4");
		assertThat(conferences(2017)).as("nothing out of order").containsExactly("2017-11-01");
		// when
		String since = broken.selectFirst("time").attr("datetime");
		assertThat(replayed(broken)).isEqualTo(409);
		// then
		assertThat(ids(PAGE + "?q=" + stream)).containsExactly(stream + "/2", stream + "/3", stream + "/4");
		assertThat(waits(stream, 2).selectFirst("time").attr("datetime")).isEqualTo(since);
		// when
		becomesReadable(broken, held(2017, 2));
		assertThat(replayed(broken)).isEqualTo(302);
		// then
		hasGoneOn(stream, 2017);
	}

	@Test
	void a_stream_goes_on_by_itself_when_its_owner_says_the_broken_event_again_as_the_contract_demands() {
		String stream = said(2018);
		assertThat(waits(stream, 2).text()).contains("Illisible");

		say(List.of(event(stream, 2, held(2018, 2))));

		hasGoneOn(stream, 2018);
	}

	@Test
	void what_waits_is_looked_for_by_kinds_that_exist() {
		assertThat(get(PAGE + "?kind=AUTRE", departement(), "text/html").statusCode()).isEqualTo(400);
		assertThat(page(PAGE + "?q=nulle-part", departement())).contains("parmi ceux qui sont cherchés");
		assertThat(status(PAGE + "/evenements.pdf", departement())).isEqualTo(404);
	}

	/**
	 * Four conferences in one stream, the second of which does not say when it was held.
	 */
	private static String said(int year) {
		String stream = "conferences-" + UUID.randomUUID();
		say(List.of(event(stream, 1, held(year, 1)),
				event(stream, 2, held(year, 2).replaceFirst("\"heldOn\":\"[^\"]+\",", "")),
				event(stream, 3, held(year, 3)), event(stream, 4, held(year, 4))));
		return stream;
	}

	private static String held(int year, int number) {
		return ("{'conferenceId':'C-%d-%d','caseId':'%s','heldOn':'%d-11-0%d','territory':'boulonnais',"
				+ "'organisations':2,'householdTookPart':true}")
			.formatted(year, number, SmallCounty.ODD_PROVIDER, year, number)
			.replace('\'', '"');
	}

	private static ReceivedEvent event(String stream, int number, String data) {
		return new ReceivedEvent(stream + "/" + number, "/referral-service",
				"fr.logementdabord.referral.case-conference-held.v1", stream, number, number, SmallCounty.ODD_PROVIDER,
				"essai", null, Instant.parse("2026-11-23T09:00:00Z"), data.getBytes(StandardCharsets.UTF_8));
	}

	// As a release that reads what the one before could not.
	private void becomesReadable(Element row, String data) {
		this.mongo.getCollection(Receiving.WAITING)
			.updateOne(Filters.eq("_id", value(row, "group") + "/" + value(row, "eventId")),
					Updates.set("data", data.getBytes(StandardCharsets.UTF_8)));
	}

	private void hasGoneOn(String stream, int year) {
		Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
			assertThat(ids(PAGE + "?q=" + stream)).isEmpty();
			assertThat(conferences(year)).containsExactly(year + "-11-01", year + "-11-02", year + "-11-03",
					year + "-11-04");
			assertThat(json("/api/figures/concertations?from=" + year + "-01-01&to=" + year + "-12-31", departement())
				.get("value")
				.asInt()).isEqualTo(4);
		});
	}

	private Element waits(String stream, int number) {
		return Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> Jsoup.parse(page(PAGE + "?q=" + stream, departement()))
				.select(OF_THE_VIEW + ":has(th:containsOwn(" + stream + "/" + number + "))")
				.first(), Objects::nonNull);
	}

	private List<String> ids(String path) {
		return Jsoup.parse(page(path, departement())).select(OF_THE_VIEW + " th").eachText();
	}

	private int replayed(Element row) {
		return post(PAGE + "/evenements", Map.of("group", value(row, "group"), "eventId", value(row, "eventId")),
				departement());
	}

	private static String value(Element row, String name) {
		return Objects.requireNonNull(row.selectFirst("[name=" + name + "]")).val();
	}

	private List<String> conferences(int year) {
		return json("/api/timelines/" + SmallCounty.ODD_PROVIDER, departement()).get("steps")
			.findValuesAsString("on")
			.stream()
			.filter((on) -> on.startsWith(String.valueOf(year)))
			.toList();
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
