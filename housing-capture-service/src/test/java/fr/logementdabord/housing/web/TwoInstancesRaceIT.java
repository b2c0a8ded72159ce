package fr.logementdabord.housing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import fr.logementdabord.housing.HousingCaptureServiceApplication;
import fr.logementdabord.testkit.parts.Caller.Answer;
import fr.logementdabord.testkit.parts.Caller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

import static fr.logementdabord.housing.web.People.await;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two instances of the service on one database and one broker: what people do at the same
 * moment through both of them is decided once.
 */
class TwoInstancesRaceIT extends RunningService {

	private static ConfigurableApplicationContext second;

	@Autowired
	private Environment environment;

	private People here;

	private People there;

	@BeforeEach
	void bothInstances() {
		if (second == null) {
			second = new SpringApplicationBuilder(HousingCaptureServiceApplication.class).run("--server.port=0",
					same("KAFKA_BOOTSTRAP_SERVERS"), same("MONGODB_URI"), same("OIDC_ISSUER_URI"),
					same("REFERRAL_SERVICE_URL"));
		}
		this.here = people();
		this.there = new People("http://127.0.0.1:" + ((WebServerApplicationContext) second).getWebServer().getPort(),
				this.here.referrals());
	}

	private String same(String name) {
		return "--" + name + "=" + this.environment.getProperty(name);
	}

	@AfterAll
	static void stopTheSecond() {
		second.close();
		second = null;
	}

	@Test
	void of_eight_proposals_of_one_dwelling_through_both_instances_exactly_one_reserves_it() throws Exception {
		// given eight households for one dwelling
		String dwellingId = this.here.dwelling();
		String meetingId = this.here.meetingAbout(dwellingId);
		List<String> searches = this.here.searching(8);

		// when all are proposed at once, half of them through each instance
		List<Callable<Answer>> proposals = new ArrayList<>();
		for (int i = 0; i < searches.size(); i++) {
			People instance = i % 2 == 0 ? this.here : this.there;
			String searchId = searches.get(i);
			proposals.add(() -> instance.propose(meetingId, dwellingId, searchId));
		}
		List<Answer> answers = together(proposals);

		// then one has it and the others are told why not
		assertThat(answers).filteredOn((answer) -> answer.status() == 201).hasSize(1);
		assertThat(answers).filteredOn((answer) -> answer.status() == 409)
			.hasSize(7)
			.allMatch((answer) -> answer.text("type").endsWith("dwelling-is-reserved"));
		assertThat(said("dwelling-" + dwellingId, "dwelling-reserved")).isEqualTo(1);
	}

	@Test
	void a_household_proposed_on_four_dwellings_through_both_instances_has_one_placement() throws Exception {
		// given
		String searchId = this.here.searching();
		String caseId = this.here.department().get("/api/searches/" + searchId).text("caseId");
		List<String> dwellings = IntStream.range(0, 4).mapToObj((i) -> this.here.dwelling()).toList();
		String meetingId = this.here.meetingAbout(dwellings.toArray(String[]::new));

		// when
		List<Callable<Answer>> proposals = new ArrayList<>();
		for (int i = 0; i < dwellings.size(); i++) {
			People instance = i % 2 == 0 ? this.here : this.there;
			String dwellingId = dwellings.get(i);
			proposals.add(() -> instance.propose(meetingId, dwellingId, searchId));
		}
		assertThat(together(proposals)).allMatch((answer) -> answer.status() == 201 || answer.status() == 409);

		// then one placement lives, and the three other dwellings are free, each released
		// once
		await().untilAsserted(() -> {
			String placements = this.there.department().get("/api/placements?caseId=" + caseId).body();
			assertThat(placements.split("\"status\":\"PROPOSED\"", -1)).hasSize(2);
			assertThat(placements).doesNotContain("\"status\":\"RESERVED\"");
		});
		for (String dwellingId : dwellings) {
			assertThat(said("dwelling-" + dwellingId, "dwelling-released")).isLessThanOrEqualTo(1);
		}
	}

	@Test
	void a_placement_that_everybody_decides_at_once_ends_once_and_frees_its_dwelling_once() throws Exception {
		// given
		String dwellingId = this.here.dwelling();
		String searchId = this.here.searching();
		String placementId = this.here.proposed(dwellingId, searchId);

		// when landlord, household and coordination answer at the same moment through
		// both
		List<Callable<Answer>> answers = new ArrayList<>();
		for (People instance : List.of(this.here, this.there)) {
			Caller coordinator = instance.coordinator("artois");
			answers.add(() -> instance.step(instance.landlord(), placementId, "landlord-answer",
					"{\"accepted\":false,\"motive\":\"EFFORT_RATE\"}"));
			answers
				.add(() -> instance.step(coordinator, placementId, "household-refusal", "{\"motive\":\"LOCATION\"}"));
			answers.add(() -> instance.step(coordinator, placementId, "coordination-refusal",
					"{\"reason\":\"WRONG_DWELLING\"}"));
		}
		List<Answer> told = together(answers);

		// then one of them ended it, everybody else was told that it is over
		assertThat(told).allMatch((answer) -> answer.status() == 200 || answer.status() == 409);
		this.there.awaitPlacement(placementId, "DECLINED");
		assertThat(said("placement-" + placementId, "placement-declined")).isEqualTo(1);
		// and dwelling and household were freed once, and may be proposed again
		this.there.awaitDwelling(dwellingId, "AVAILABLE");
		assertThat(said("dwelling-" + dwellingId, "dwelling-released")).isEqualTo(1);
		this.there.awaitSearch(searchId, "OPEN");
		this.there.proposed(dwellingId, searchId);
	}

	@Test
	void the_same_request_sent_to_both_instances_at_once_is_one_proposal() throws Exception {
		String dwellingId = this.here.dwelling();
		String searchId = this.here.searching();
		String meetingId = this.here.meetingAbout(dwellingId);
		UUID key = UUID.randomUUID();
		String json = "{\"dwellingId\":\"%s\",\"searchId\":\"%s\"}".formatted(dwellingId, searchId);

		List<Answer> told = together(List.of(
				() -> this.here.coordinator("artois").post("/api/meetings/" + meetingId + "/proposals", json, key),
				() -> this.there.coordinator("artois").post("/api/meetings/" + meetingId + "/proposals", json, key)));

		assertThat(told).allMatch((answer) -> answer.status() == 201);
		assertThat(told.getFirst().text("placementId")).isEqualTo(told.getLast().text("placementId"));
		assertThat(said("dwelling-" + dwellingId, "dwelling-reserved")).isEqualTo(1);
	}

	/** How often the owner of a stream has said something. */
	private long said(String stream, String name) {
		return this.here.told(stream)
			.stream()
			.filter((event) -> event.startsWith("fr.logementdabord.housing." + name + ".v1 "))
			.count();
	}

	private static List<Answer> together(List<Callable<Answer>> calls) throws Exception {
		CyclicBarrier start = new CyclicBarrier(calls.size());
		List<Answer> answers = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
			List<Future<Answer>> asked = calls.stream().map((call) -> threads.submit(() -> {
				start.await();
				return call.call();
			})).toList();
			for (Future<Answer> future : asked) {
				answers.add(future.get());
			}
		}
		return answers;
	}

}
