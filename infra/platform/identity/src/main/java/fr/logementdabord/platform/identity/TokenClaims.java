package fr.logementdabord.platform.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Writes who somebody is into access and identity tokens. Only access tokens are meant
 * for the services: an identity token is refused by them.
 */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

	private final Directory directory;

	private final String audience;

	TokenClaims(Directory directory, String audience) {
		this.directory = directory;
		this.audience = audience;
	}

	@Override
	public void customize(JwtEncodingContext context) {
		boolean access = OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType());
		if (!access && !OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
			return;
		}
		bearer(context).ifPresent((bearer) -> context.getClaims().claims((claims) -> {
			claims.put("name", bearer.name());
			claims.put("roles", bearer.roles());
			claims.put("territories", bearer.territories());
			if (bearer.organisation() != null) {
				claims.put("organisation", bearer.organisation());
			}
			if (bearer.email() != null) {
				claims.put("email", bearer.email());
			}
			if (access) {
				claims.put(JwtClaimNames.AUD,
						new ArrayList<>(List.of(context.getRegisteredClient().getClientId(), this.audience)));
			}
		}));
	}

	private Optional<? extends Directory.Bearer> bearer(JwtEncodingContext context) {
		boolean program = AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType());
		return program ? this.directory.client(context.getRegisteredClient().getClientId())
				: this.directory.person(context.getPrincipal().getName());
	}

}
