package fr.logementdabord.reporting.webhook.delivery;

import java.time.Duration;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RetryPlanTest {

	private final RetryPlan plan = new RetryPlan(Duration.ofSeconds(10), Duration.ofHours(6), 14);

	@Test
	void delays_double_up_to_the_longest_and_are_spread_over_its_second_half() {
		assertThat(this.plan.after(1, 0, null)).isEqualTo(Duration.ofSeconds(5));
		assertThat(this.plan.after(1, 1, null)).isEqualTo(Duration.ofSeconds(10));
		assertThat(this.plan.after(4, 1, null)).isEqualTo(Duration.ofSeconds(80));
		assertThat(this.plan.after(13, 1, null)).isEqualTo(Duration.ofHours(6));
		assertThat(this.plan.after(1000, 1, null)).isEqualTo(Duration.ofHours(6));
	}

	@Test
	void a_receiver_that_asks_for_longer_is_left_alone_as_long() {
		assertThat(this.plan.after(1, 1, Duration.ofMinutes(5))).isEqualTo(Duration.ofMinutes(5));
		assertThat(this.plan.after(1, 1, Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(10));
	}

	@Test
	void the_last_attempt_is_given_up() {
		assertThat(this.plan.givesUpAfter(13)).isFalse();
		assertThat(this.plan.givesUpAfter(14)).isTrue();
	}

}
