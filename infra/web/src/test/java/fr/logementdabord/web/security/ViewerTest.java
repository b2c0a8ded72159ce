package fr.logementdabord.web.security;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ViewerTest {

	@Test
	void a_coordinator_sees_their_territories_and_nothing_without_one() {
		var viewer = new Viewer("c", "C", Set.of("coordinator"), Set.of("artois"), null);
		assertThat(viewer.sees("artois")).isTrue();
		assertThat(viewer.sees("lens-henin")).isFalse();
		assertThat(viewer.sees(null)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "state", "department", "auditor", "service" })
	void some_roles_see_the_whole_county(String role) {
		var viewer = new Viewer("x", "X", Set.of(role), Set.of(), null);
		assertThat(viewer.seesWholeCounty()).isTrue();
		assertThat(viewer.sees(null)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "referrer", "coordinator", "association", "landlord", "partner-system" })
	void the_others_do_not(String role) {
		assertThat(new Viewer("x", "X", Set.of(role), Set.of(), null).seesWholeCounty()).isFalse();
	}

}
