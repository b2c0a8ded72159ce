package fr.logementdabord.web.identity;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import fr.logementdabord.web.sample.OverHttp;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

@TestPropertySource(properties = "resilience4j.timelimiter.instances.identities.timeout-duration=2s")
class DisplayNamesIT extends OverHttp {

	private final String token = issuer.token("coordo.artois", List.of("coordinator"));

	@Autowired
	CircuitBreakerRegistry circuitBreakers;

	@BeforeEach
	@AfterEach
	void start_again() {
		owner.reset();
		this.circuitBreakers.circuitBreaker("identities").reset();
	}

	@Test
	void names_are_asked_with_the_callers_own_token() {
		// given
		owner.body = "[{\"caseId\":\"LDA-1\",\"displayName\":\"Personne Un\",\"new\":1}]";
		// when
		HttpResponse<String> answer = ask("LDA-1", "LDA-2");
		// then
		assertThat(answer.body()).isEqualTo("{\"LDA-1\":\"Personne Un\",\"LDA-2\":\"LDA-2\"}");
		assertThat(owner.questions).containsExactly("Bearer " + this.token + " caseId=LDA-1&caseId=LDA-2");
	}

	@Test
	void many_cases_are_asked_by_the_hundred() {
		ask(IntStream.range(0, 150).mapToObj((i) -> "LDA-" + i).toArray(String[]::new));
		assertThat(owner.questions).hasSize(2);
	}

	@Test
	void a_slow_owner_is_not_waited_for() {
		// given
		owner.hold = new CountDownLatch(1);
		// when
		HttpResponse<String> answer = assertTimeout(Duration.ofSeconds(10), () -> ask("LDA-1"));
		// then
		assertThat(answer.body()).isEqualTo("{\"LDA-1\":\"LDA-1\"}");
	}

	@Test
	void a_broken_owner_is_left_alone_after_a_few_failures() {
		// given
		owner.status = 500;
		// when
		IntStream.range(0, 8).forEach((i) -> assertThat(ask("LDA-1").body()).isEqualTo("{\"LDA-1\":\"LDA-1\"}"));
		// then
		assertThat(owner.questions).hasSize(5);
		assertThat(this.circuitBreakers.circuitBreaker("identities").getState()).isEqualTo(CircuitBreaker.State.OPEN);
	}

	@Test
	void not_being_allowed_to_see_is_not_a_failure_of_the_owner() {
		// given
		owner.status = 403;
		// when
		IntStream.range(0, 8).forEach((i) -> assertThat(ask("LDA-1").body()).isEqualTo("{\"LDA-1\":\"LDA-1\"}"));
		// then
		assertThat(owner.questions).hasSize(8);
	}

	@Test
	void an_answer_that_is_not_one_is_ignored() {
		owner.body = "{\"surprise\":true}";
		assertThat(ask("LDA-1").body()).isEqualTo("{\"LDA-1\":\"LDA-1\"}");
	}

	private HttpResponse<String> ask(String... caseIds) {
		String query = List.of(caseIds).stream().map((id) -> "caseId=" + id).collect(Collectors.joining("&"));
		return get("/api/names?" + query, this.token);
	}

}
