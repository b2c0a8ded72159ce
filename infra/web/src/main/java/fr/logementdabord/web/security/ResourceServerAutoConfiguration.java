package fr.logementdabord.web.security;

import java.util.Arrays;
import java.util.List;

import fr.logementdabord.web.problem.ProblemAutoConfiguration;
import fr.logementdabord.web.problem.ProblemSecurity;
import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Makes an application a resource server: everything needs a bearer token except health
 * and static assets, and what the application opens for reading ({@code web.open-paths}).
 * Nothing is kept between requests and no cookie is read, hence no CSRF token.
 */
@AutoConfiguration(after = ProblemAutoConfiguration.class,
		before = { SecurityAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class,
				UserDetailsServiceAutoConfiguration.class, OAuth2ResourceServerAutoConfiguration.class })
@EnableMethodSecurity
@EnableConfigurationProperties(OidcSettings.class)
public class ResourceServerAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	JwtDecoder accessTokenDecoder(OidcSettings oidc) {
		return AccessTokens.decoder(oidc);
	}

	@Bean
	@ConditionalOnMissingBean
	SecurityFilterChain resourceServer(HttpSecurity http, ProblemSecurity problems,
			@Value("${web.open-paths:}") String[] openPaths) throws Exception {
		http.authorizeHttpRequests((requests) -> requests
			// already decided on the first dispatch of the same request
			.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
			.permitAll()
			.requestMatchers("/assets/**", "/webjars/**", "/favicon.ico", "/actuator/health", "/actuator/health/**")
			.permitAll()
			.requestMatchers(opened(openPaths))
			.permitAll()
			.requestMatchers("/actuator/**", "/internal/**")
			.hasRole(Roles.SERVICE)
			.anyRequest()
			.authenticated());
		http.oauth2ResourceServer((resources) -> {
			resources.jwt((jwt) -> jwt.jwtAuthenticationConverter(AccessTokens::authenticate));
			resources.authenticationEntryPoint(problems).accessDeniedHandler(problems);
			resources.withObjectPostProcessor(problems.answeringWhenKeysAreOutOfReach());
		});
		http.exceptionHandling((handling) -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems));
		http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.formLogin(AbstractHttpConfigurer::disable)
			.httpBasic(AbstractHttpConfigurer::disable)
			.headers((headers) -> headers
				.contentSecurityPolicy((policy) -> policy.policyDirectives(ContentPolicy.of())));
		return http.build();
	}

	private static RequestMatcher[] opened(String[] paths) {
		return Arrays.stream(paths)
			.map((path) -> PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, path))
			.toArray(RequestMatcher[]::new);
	}

	@Bean
	WebMvcConfigurer viewerArgumentAndRolesFirst() {
		return new WebMvcConfigurer() {
			@Override
			public void addInterceptors(InterceptorRegistry interceptors) {
				interceptors.addInterceptor(new RolesFirst()).order(Ordered.HIGHEST_PRECEDENCE);
			}

			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new ViewerArgumentResolver());
			}
		};
	}

}
