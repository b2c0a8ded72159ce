package fr.logementdabord.gateway.login;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

import static org.assertj.core.api.Assertions.assertThat;

class SessionAgeTest {

	private final MockHttpSession session = new MockHttpSession();

	@Test
	void a_session_ends_at_its_age_and_the_request_goes_on_without_it() throws Exception {
		ask(Duration.ofHours(10));
		assertThat(this.session.isInvalid()).isFalse();
		MockFilterChain went = ask(Duration.ofMillis(-1));
		assertThat(this.session.isInvalid()).isTrue();
		assertThat(went.getRequest()).isNotNull();
	}

	private MockFilterChain ask(Duration atMost) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setSession(this.session);
		MockFilterChain chain = new MockFilterChain();
		new SessionAge(atMost).doFilter(request, new MockHttpServletResponse(), chain);
		return chain;
	}

}
