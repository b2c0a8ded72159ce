package fr.logementdabord.platform.identity;

import java.time.Duration;
import java.util.List;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * Registers the directory's programs; the one that logs people in may only send them back
 * to the suite's public address.
 */
final class Clients {

	private static final Duration REFRESH = Duration.ofHours(8);

	private static final Duration CODE = Duration.ofMinutes(1);

	private Clients() {
	}

	static List<RegisteredClient> of(Directory directory, String publicUrl, Duration accessTokensLast) {
		return directory.clients().stream().map((client) -> register(client, publicUrl, accessTokensLast)).toList();
	}

	private static RegisteredClient register(Directory.Client client, String publicUrl, Duration accessTokensLast) {
		var registered = RegisteredClient.withId(client.id())
			.clientId(client.id())
			.clientName(client.name())
			.clientSecret("{noop}" + client.secret())
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
			.clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
			.tokenSettings(TokenSettings.builder()
				.accessTokenTimeToLive(accessTokensLast)
				.refreshTokenTimeToLive(REFRESH)
				.authorizationCodeTimeToLive(CODE)
				// two requests of one session may refresh at the same moment
				.reuseRefreshTokens(true)
				.build());
		client.grants().forEach((grant) -> registered.authorizationGrantType(new AuthorizationGrantType(grant)));
		client.scopes().forEach(registered::scope);
		if (client.grants().contains(AuthorizationGrantType.AUTHORIZATION_CODE.getValue())) {
			registered.redirectUri(publicUrl + "/login/oauth2/code/gateway")
				.postLogoutRedirectUri(publicUrl + "/")
				.scope(OidcScopes.OPENID)
				.scope(OidcScopes.PROFILE);
		}
		return registered.build();
	}

}
