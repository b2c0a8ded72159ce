package fr.logementdabord.web.security;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.client.RestTemplate;

/**
 * How an access token is believed: RS256 by a published key, our issuer, our audience,
 * not expired.
 */
public final class AccessTokens {

	private static final Duration CONNECT = Duration.ofSeconds(2);

	private static final Duration READ = Duration.ofSeconds(3);

	private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

	private AccessTokens() {
	}

	/** Fetches keys at the first token, not at start, and again for an unknown key id. */
	public static JwtDecoder decoder(OidcSettings oidc) {
		var requests = new SimpleClientHttpRequestFactory();
		requests.setConnectTimeout(CONNECT);
		requests.setReadTimeout(READ);
		var decoder = NimbusJwtDecoder.withJwkSetUri(oidc.jwkSetUri())
			.jwsAlgorithm(SignatureAlgorithm.RS256)
			.restOperations(new RestTemplate(requests))
			.build();
		var timestamps = new JwtTimestampValidator(CLOCK_SKEW);
		timestamps.setAllowEmptyExpiryClaim(false);
		decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(timestamps,
				new JwtIssuerValidator(oidc.issuerUri()),
				new JwtClaimValidator<List<String>>(JwtClaimNames.AUD,
						(audiences) -> audiences != null && audiences.contains(oidc.audience())),
				new JwtClaimValidator<String>(JwtClaimNames.SUB, (subject) -> subject != null && !subject.isBlank())));
		return decoder;
	}

	/**
	 * The claim {@code roles} becomes the authorities {@code ROLE_<role>}, the scopes
	 * that a program asked for {@code SCOPE_<scope>}.
	 */
	public static AbstractAuthenticationToken authenticate(Jwt token) {
		List<GrantedAuthority> authorities = Stream
			.concat(Viewer.texts(token, "roles").stream().map((role) -> "ROLE_" + role),
					scopes(token).map((scope) -> "SCOPE_" + scope))
			.<GrantedAuthority>map(SimpleGrantedAuthority::new)
			.toList();
		return new JwtAuthenticationToken(token, authorities, token.getSubject());
	}

	/** A list from one provider, words of one text (RFC 8693 4.2) from another. */
	private static Stream<String> scopes(Jwt token) {
		return token.getClaims().get("scope") instanceof String words ? Stream.of(words.split(" "))
				: Viewer.texts(token, "scope").stream();
	}

}
