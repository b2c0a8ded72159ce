package fr.logementdabord.housing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import fr.logementdabord.testkit.parts.Caller.Answer;
import org.junit.jupiter.api.Test;

import static fr.logementdabord.housing.web.People.await;
import static org.assertj.core.api.Assertions.assertThat;

class ProposalRaceIT extends RunningService {

	@Test
	void of_eight_proposals_of_one_dwelling_at_once_exactly_one_reserves_it() throws Exception {
		// given eight households for one dwelling
		People people = people();
		String dwellingId = people.dwelling();
		String meetingId = people.meetingAbout(dwellingId);
		List<String> searches = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			searches.add(people.searching());
		}

		// when all are proposed at once
		List<Answer> answers = new ArrayList<>();
		CyclicBarrier together = new CyclicBarrier(8);
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			List<Future<Answer>> asked = searches.stream().map((searchId) -> threads.submit(() -> {
				together.await();
				return people.propose(meetingId, dwellingId, searchId);
			})).toList();
			for (Future<Answer> future : asked) {
				answers.add(future.get());
			}
		}

		// then one has it and the others are told why not
		assertThat(answers).filteredOn((answer) -> answer.status() == 201).hasSize(1);
		assertThat(answers).filteredOn((answer) -> answer.status() == 409)
			.hasSize(7)
			.allMatch((answer) -> answer.text("type").endsWith("dwelling-is-reserved"));
		String winner = answers.stream()
			.filter((answer) -> answer.status() == 201)
			.findFirst()
			.orElseThrow()
			.text("placementId");
		people.awaitPlacement(winner, "PROPOSED");
		assertThat(people.department().get("/api/placements?dwellingId=" + dwellingId).json().path("total").asInt())
			.isEqualTo(1);
		assertThat(people.department().get("/api/dwellings/" + dwellingId).text("placementId")).isEqualTo(winner);
	}

	@Test
	void a_household_proposed_on_two_dwellings_at_once_has_one_placement_and_the_other_dwelling_is_free_again()
			throws Exception {
		// given one household and two dwellings
		People people = people();
		String searchId = people.searching();
		String caseId = people.department().get("/api/searches/" + searchId).text("caseId");
		String first = people.dwelling();
		String second = people.dwelling();
		String meetingId = people.meetingAbout(first, second);

		// when both are proposed at once
		CyclicBarrier together = new CyclicBarrier(2);
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			List<Future<Answer>> asked = List.of(first, second).stream().map((dwellingId) -> threads.submit(() -> {
				together.await();
				return people.propose(meetingId, dwellingId, searchId);
			})).toList();
			for (Future<Answer> future : asked) {
				assertThat(future.get().status()).isIn(201, 409);
			}
		}

		// then one placement lives and only its dwelling is kept
		await().untilAsserted(() -> {
			String placements = people.department().get("/api/placements?caseId=" + caseId).body();
			assertThat(placements.split("\"status\":\"PROPOSED\"", -1)).hasSize(2);
			assertThat(placements).doesNotContain("\"status\":\"RESERVED\"");
			assertThat(List.of(status(people, first), status(people, second))).containsExactlyInAnyOrder("RESERVED",
					"AVAILABLE");
		});
	}

	private static String status(People people, String dwellingId) {
		return people.department().get("/api/dwellings/" + dwellingId).text("status");
	}

}
