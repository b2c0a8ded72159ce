package fr.logementdabord.reporting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import fr.logementdabord.eventing.config.EventingProperties;
import fr.logementdabord.eventing.receive.Receiving;
import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.eventing.relay.BrokerConnection;
import fr.logementdabord.reporting.facts.CaseFacts;
import fr.logementdabord.reporting.figure.CountySnapshot;
import fr.logementdabord.reporting.snapshot.Refreshing;
import fr.logementdabord.reporting.snapshot.Snapshots;
import fr.logementdabord.testkit.parts.RealParts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.data.mongodb.core.MongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is held in memory is what the views hold, and follows the log by itself.
 */
class SnapshotsIT extends RunningService {

	@Autowired
	private Snapshots snapshots;

	@Autowired
	private Refreshing refreshing;

	@Autowired
	private Clock clock;

	@Autowired
	private MongoTemplate mongo;

	@Autowired
	private Views views;

	@Autowired
	private Receiving receiving;

	@Autowired
	private EventingProperties eventing;

	@Autowired
	private BindingsLifecycleController bindings;

	@Test
	void memory_follows_what_is_said_and_equals_a_reading_of_the_views() {
		this.snapshots.now();
		AtomicInteger told = new AtomicInteger();
		Runnable stop = this.refreshing.watch(told::incrementAndGet);
		EventLog log = new EventLog();
		log.about(SmallCounty.ODD_PROVIDER, "boulonnais")
			.conference("C-S1", "'heldOn':'2026-12-01','householdTookPart':true,'organisations':3");
		log.households("households-merged", "H-" + SmallCounty.ODD_PROVIDER, "H-" + SmallCounty.NOT_COVERED,
				"'mergedOn':'2026-12-10'");

		say(log.events());

		Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
			CaseFacts facts = facts(SmallCounty.ODD_PROVIDER);
			assertThat(facts.referral().conferences()).hasSize(1);
			assertThat(facts.household()).isEqualTo(facts(SmallCounty.NOT_COVERED).household());
		});
		assertThat(told).hasPositiveValue();
		stop.run();
		Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(this::memory_equals_the_views);
	}

	@Test
	void an_instance_that_starts_while_a_view_is_behind_the_log_catches_up_with_it() {
		EventLog log = new EventLog();
		log.about(SmallCounty.MR_C, "lens-henin")
			.conference("C-S2", "'heldOn':'2030-12-01','householdTookPart':true,'organisations':3");
		this.bindings.stop("caseJourneys-in-0");
		say(log.events());
		Snapshots started = new Snapshots(this.mongo, this.views, this.clock);
		Refreshing following = new Refreshing(started, this.receiving, BrokerConnection.to(RealParts.kafka()),
				this.eventing.reads());
		AtomicInteger told = new AtomicInteger();
		following.watch(told::incrementAndGet);
		following.start();
		try {
			Awaitility.await().untilAsserted(() -> assertThat(told).hasPositiveValue());
			assertThat(facts(started, SmallCounty.MR_C).referral().conferences()).isEmpty();

			this.bindings.start("caseJourneys-in-0");

			Awaitility.await()
				.atMost(Duration.ofSeconds(30))
				.untilAsserted(() -> assertThat(facts(started, SmallCounty.MR_C).referral().conferences()).hasSize(1));
		}
		finally {
			following.stop();
		}
	}

	@Test
	void the_list_and_the_figure_of_households_housed_agree_before_and_after_two_are_found_to_be_one() {
		EventLog log = new EventLog();
		log.about(SmallCounty.ODD_PROVIDER, "boulonnais").housed("S-B1", "P-B1");
		say(log.events());
		households_housed(2);

		say(new EventLog()
			.households("households-merged", "H-" + SmallCounty.MELLE_D, "H-" + SmallCounty.ODD_PROVIDER,
					"'mergedOn':'2027-02-10'")
			.events());

		households_housed(1);
		JsonNode row = json("/api/cases/households", departement()).get("items").get(0);
		assertThat(row.get("cases")).extracting(JsonNode::asString)
			.containsExactly(SmallCounty.MELLE_D, SmallCounty.MELLE_D_AGAIN, SmallCounty.ODD_PROVIDER);
		assertThat(row.get("territories")).extracting(JsonNode::asString).containsExactly("artois", "boulonnais");
	}

	private void households_housed(int expected) {
		Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
			assertThat(json("/api/cases/households", departement()).get("total").asInt()).isEqualTo(expected);
			assertThat(json("/api/figures/menages-loges?" + YEARS, departement()).get("value").asInt())
				.isEqualTo(expected);
		});
	}

	@Test
	void before_it_was_recorded_nothing_was_known() {
		CountySnapshot before = this.snapshots.asOf(Instant.parse("2026-01-01T00:00:00Z"));

		assertThat(before.cases()).isEmpty();
		assertThat(before.at()).isEqualTo("2026-01-01T00:00:00Z");
	}

	@Test
	void a_rebuilt_view_is_read_as_soon_as_it_is_served() {
		CountySnapshot before = this.snapshots.now();

		assertThat(post("/tableau-de-bord/exploitation/vues/caseJourneys/reconstruction", Map.of(), departement()))
			.isEqualTo(302);

		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(
					() -> assertThat(page("/tableau-de-bord/exploitation", departement())).contains("value=\"100\""));
		assertThat(this.snapshots.now().cases()).containsAll(before.cases());
		memory_equals_the_views();
	}

	private void memory_equals_the_views() {
		assertThat(this.snapshots.now().cases())
			.isEqualTo(this.snapshots.asOf(this.clock.instant().plusSeconds(3600L * 24 * 3650)).cases());
	}

	private CaseFacts facts(String caseId) {
		return facts(this.snapshots, caseId);
	}

	private static CaseFacts facts(Snapshots snapshots, String caseId) {
		return snapshots.now()
			.cases()
			.stream()
			.filter((facts) -> facts.caseId().equals(caseId))
			.findFirst()
			.orElseThrow(() -> new AssertionError("the case has not arrived"));
	}

}
