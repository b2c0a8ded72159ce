package fr.logementdabord.web.security;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the identity provider is. Every address is stated: nothing is discovered at
 * start, so that an application starts while the provider is down.
 *
 * @param issuerUri what tokens must state as their issuer
 * @param authorizationUri where browsers are sent to log in
 * @param tokenUri where codes and refresh tokens are exchanged
 * @param jwkSetUri where signing keys are published
 * @param endSessionUri where browsers are sent to log out
 * @param audience what access tokens must be meant for
 */
@ConfigurationProperties("oidc")
public record OidcSettings(String issuerUri, String authorizationUri, String tokenUri, String jwkSetUri,
		String endSessionUri, String audience) {
}
