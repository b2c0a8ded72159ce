package fr.logementdabord.gateway.login;

import java.util.Map;

import fr.logementdabord.gateway.GatewaySettings;
import fr.logementdabord.web.security.OidcSettings;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.web.client.RestClient;

/**
 * The gateway as a client of the identity provider. Every address is stated, none is
 * discovered: the gateway starts while the provider is down.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ OidcSettings.class, GatewaySettings.class })
class LoginClient {

	static final String REGISTRATION = "gateway";

	@Bean
	ClientRegistrationRepository registrations(OidcSettings oidc, GatewaySettings settings) {
		return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
			.clientId(settings.clientId())
			.clientSecret(settings.clientSecret())
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			// stated: a forged Host header must not move it
			.redirectUri(settings.publicUrl() + "/login/oauth2/code/" + REGISTRATION)
			.scope(OidcScopes.OPENID, OidcScopes.PROFILE)
			.issuerUri(oidc.issuerUri())
			.authorizationUri(oidc.authorizationUri())
			.tokenUri(oidc.tokenUri())
			.jwkSetUri(oidc.jwkSetUri())
			.userNameAttributeName("sub")
			.providerConfigurationMetadata(Map.of("end_session_endpoint", oidc.endSessionUri()))
			.clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
			.build());
	}

	/** Tokens live and die with the session, not with the person's name. */
	@Bean
	OAuth2AuthorizedClientRepository tokensOfSessions() {
		return new HttpSessionOAuth2AuthorizedClientRepository();
	}

	@Bean
	OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange(
			ClientHttpRequestFactory requests) {
		var exchange = new RestClientAuthorizationCodeTokenResponseClient();
		exchange.setRestClient(tokenEndpoint(requests));
		return exchange;
	}

	@Bean
	OAuth2AuthorizedClientManager tokens(ClientRegistrationRepository registrations,
			OAuth2AuthorizedClientRepository sessions, ClientHttpRequestFactory requests) {
		var refresh = new RestClientRefreshTokenTokenResponseClient();
		refresh.setRestClient(tokenEndpoint(requests));
		var manager = new DefaultOAuth2AuthorizedClientManager(registrations, sessions);
		manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
			.authorizationCode()
			.refreshToken((provider) -> provider.accessTokenResponseClient(refresh))
			.build());
		return manager;
	}

	private static RestClient tokenEndpoint(ClientHttpRequestFactory requests) {
		return RestClient.builder()
			.requestFactory(requests)
			.configureMessageConverters((converters) -> converters.disableDefaults()
				.addCustomConverter(new FormHttpMessageConverter())
				.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
			.defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
			.build();
	}

}
