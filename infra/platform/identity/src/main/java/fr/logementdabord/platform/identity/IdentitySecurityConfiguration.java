package fr.logementdabord.platform.identity;

import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/**
 * The protocol's endpoints, and the login page they send people to.
 */
@Configuration(proxyBeanMethods = false)
class IdentitySecurityConfiguration {

	private final String publicUrl;

	IdentitySecurityConfiguration(@Value("${identity.public-url}") String publicUrl) {
		this.publicUrl = publicUrl;
	}

	@Bean
	@Order(1)
	SecurityFilterChain protocol(HttpSecurity http) throws Exception {
		http.oauth2AuthorizationServer((server) -> {
			http.securityMatcher(server.getEndpointsMatcher());
			server.oidc((oidc) -> oidc.logoutEndpoint((logout) -> logout
				// a session this process has forgotten is as good as closed
				.errorResponseHandler((request, response, failure) -> {
					new SecurityContextLogoutHandler().logout(request, response, null);
					response.sendRedirect(this.publicUrl + "/");
				})));
		});
		http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated());
		http.exceptionHandling((handling) -> handling.defaultAuthenticationEntryPointFor(
				new LoginUrlAuthenticationEntryPoint("/login"), new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
		return headers(http).build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http) throws Exception {
		http.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
			.permitAll()
			.requestMatchers("/", "/login", "/assets/**", "/favicon.ico", "/actuator/health", "/actuator/health/**")
			.permitAll()
			.anyRequest()
			.denyAll());
		http.formLogin((login) -> login.loginPage("/login").defaultSuccessUrl(this.publicUrl + "/"));
		return headers(http).build();
	}

	/** The login form's answer leads back to the suite: browsers check it as well. */
	private HttpSecurity headers(HttpSecurity http) throws Exception {
		String policy = "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'none'; "
				+ "frame-ancestors 'none'; form-action 'self' " + this.publicUrl;
		return http.headers((headers) -> headers.contentSecurityPolicy((csp) -> csp.policyDirectives(policy))
			.referrerPolicy(Customizer.withDefaults()));
	}

}
