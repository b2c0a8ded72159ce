package fr.logementdabord.platform.identity;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import fr.logementdabord.web.security.OidcSettings;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/**
 * People, programs, keys and claims.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ Directory.class, OidcSettings.class })
class IdentityConfiguration {

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

	@Bean
	FailedLogins failedLogins() {
		return new FailedLogins(Clock.systemUTC());
	}

	@Bean
	UserDetailsService people(Directory directory, PasswordEncoder passwords, FailedLogins failed) {
		String password = passwords.encode(directory.password());
		var people = new InMemoryUserDetailsManager(directory.people()
			.stream()
			.map((person) -> User.withUsername(person.login()).password(password).authorities("PERSON").build())
			.toList());
		return (login) -> User.withUserDetails(people.loadUserByUsername(login))
			.accountLocked(failed.isResting(login))
			.build();
	}

	@Bean
	RegisteredClientRepository clients(Directory directory, @Value("${identity.public-url}") String publicUrl,
			@Value("${identity.access-tokens-last}") Duration accessTokensLast) {
		return new InMemoryRegisteredClientRepository(Clients.of(directory, publicUrl, accessTokensLast));
	}

	@Bean
	JWKSource<SecurityContext> signingKeys(@Value("${identity.data-dir}") Path dataDir) {
		return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(dataDir)));
	}

	@Bean
	AuthorizationServerSettings authorizationServerSettings(OidcSettings oidc) {
		return AuthorizationServerSettings.builder().issuer(oidc.issuerUri()).build();
	}

	@Bean
	OAuth2TokenCustomizer<JwtEncodingContext> tokenClaims(Directory directory, OidcSettings oidc) {
		return new TokenClaims(directory, oidc.audience());
	}

}
