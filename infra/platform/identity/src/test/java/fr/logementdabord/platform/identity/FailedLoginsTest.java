package fr.logementdabord.platform.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;

import static org.assertj.core.api.Assertions.assertThat;

class FailedLoginsTest {

	private Instant now = Instant.parse("2026-11-28T08:00:00Z");

	private final FailedLogins logins = new FailedLogins(new Clock() {
		@Override
		public Instant instant() {
			return FailedLoginsTest.this.now;
		}

		@Override
		public ZoneOffset getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(java.time.ZoneId zone) {
			return this;
		}
	});

	@Test
	void a_login_that_is_guessed_at_rests_whatever_its_spelling_and_wakes_up_again() {
		for (int i = 0; i < FailedLogins.MOST; i++) {
			assertThat(this.logins.isResting("etat")).isFalse();
			wrong((i % 2 == 0) ? "etat" : "ETAT");
		}
		assertThat(this.logins.isResting("Etat")).isTrue();
		assertThat(this.logins.isResting("departement")).isFalse();
		this.now = this.now.plus(FailedLogins.REST);
		assertThat(this.logins.isResting("etat")).isFalse();
	}

	@Test
	void the_right_password_in_between_starts_the_count_anew() {
		for (int i = 1; i < FailedLogins.MOST; i++) {
			wrong("etat");
		}
		this.logins.succeeded(new AuthenticationSuccessEvent(attempt("etat")));
		wrong("etat");
		assertThat(this.logins.isResting("etat")).isFalse();
	}

	private void wrong(String login) {
		this.logins
			.failed(new AuthenticationFailureBadCredentialsEvent(attempt(login), new BadCredentialsException("")));
	}

	private static UsernamePasswordAuthenticationToken attempt(String login) {
		return UsernamePasswordAuthenticationToken.unauthenticated(login, "x");
	}

}
