package fr.logementdabord.web.limit;

import java.util.Set;

import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class CallerLimitTest {

	private final CallerLimit limit = new CallerLimit(10);

	@Test
	void one_callers_haste_is_told_when_to_come_back_and_does_not_hold_others_up() {
		this.limit.take(caller("a"), 8);
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.limit.take(caller("a"), 3))
			.satisfies((refused) -> {
				assertThat(refused.problem().getStatus()).isEqualTo(429);
				assertThat(refused.problem().getProperties()).containsEntry("retryAfterSeconds", 60L);
				assertThat(refused.problem().getDetail()).contains("10", "rien n’a été fait");
			});
		assertThatNoException().as("what still fits").isThrownBy(() -> this.limit.take(caller("a"), 2));
		assertThatNoException().isThrownBy(() -> this.limit.take(caller("b"), 10));
	}

	private static Viewer caller(String login) {
		return new Viewer(login, login, Set.of(), Set.of(), null);
	}

}
