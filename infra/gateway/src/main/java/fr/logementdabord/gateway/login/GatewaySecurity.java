package fr.logementdabord.gateway.login;

import fr.logementdabord.gateway.GatewaySettings;
import fr.logementdabord.web.problem.ProblemSecurity;
import fr.logementdabord.web.problem.ProblemWriter;
import fr.logementdabord.web.security.AccessTokens;
import fr.logementdabord.web.security.ContentPolicy;
import fr.logementdabord.web.security.OidcSettings;
import fr.logementdabord.web.security.Roles;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;

import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OidcBackChannelLogoutHandler;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.client.oidc.session.InMemoryOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.CookieClearingLogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Two ways in: a program brings its own bearer token, a person logs in and gets a
 * session.
 */
@Configuration(proxyBeanMethods = false)
class GatewaySecurity {

	private static final String[] OPEN = { "/", "/assets/**", "/webjars/**", "/favicon.ico", "/actuator/health",
			"/actuator/health/**", "/aide", "/accessibilite", "/documentation", "/documentation/*", "/contrats/**",
			"/donnees-ouvertes", "/donnees-ouvertes/**", "/api/open-data", "/api/open-data/**" };

	private final GatewaySettings settings;

	private final ProblemSecurity problems;

	private final FloodFilter floods;

	private final String contentSecurityPolicy;

	GatewaySecurity(GatewaySettings settings, OidcSettings oidc, ProblemSecurity problems, ProblemWriter writer) {
		this.settings = settings;
		this.problems = problems;
		this.floods = new FloodFilter(settings.requestsPerMinute(), settings.strangersRequestsPerMinute(), writer);
		// a form may end at the identity provider: when the session is over, and at
		// logout
		this.contentSecurityPolicy = ContentPolicy.of(GatewaySettings.originOf(oidc.authorizationUri()),
				GatewaySettings.originOf(oidc.endSessionUri()));
	}

	@Bean
	JwtDecoder accessTokenDecoder(OidcSettings oidc) {
		return AccessTokens.decoder(oidc);
	}

	/** The services check the token again: this only spares them the noise. */
	@Bean
	@Order(1)
	SecurityFilterChain programs(HttpSecurity http) throws Exception {
		http.securityMatcher((request) -> {
			String authorization = request.getHeader("Authorization");
			return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
		});
		http.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
			.permitAll()
			.requestMatchers(OPEN)
			.permitAll()
			.requestMatchers("/actuator/**")
			.hasRole(Roles.SERVICE)
			.anyRequest()
			.authenticated());
		http.oauth2ResourceServer((resources) -> {
			resources.jwt((jwt) -> jwt.jwtAuthenticationConverter(AccessTokens::authenticate));
			resources.authenticationEntryPoint(this.problems).accessDeniedHandler(this.problems);
			resources.withObjectPostProcessor(this.problems.answeringWhenKeysAreOutOfReach());
		});
		http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.csrf(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable);
		http.addFilterBefore(this.floods, AuthorizationFilter.class);
		return http.headers(this::headers).build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain people(HttpSecurity http, ClientRegistrationRepository registrations, ProblemWriter writer,
			OidcSessionRegistry sessions, UnsentForms forms, LastPerson lastPerson) throws Exception {
		HttpSessionRequestCache asked = pagesOnly();
		http.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
			.permitAll()
			.requestMatchers(OPEN)
			.permitAll()
			.requestMatchers("/actuator/**", "/internal/**")
			.denyAll()
			.anyRequest()
			.authenticated());
		http.oauth2Login((login) -> login.loginPage(Entrance.LOGIN)
			.successHandler(new AfterLogin(asked, forms, lastPerson))
			.failureHandler((request, response, failure) -> response.sendRedirect("/?connexion=echec")));
		http.logout((logout) -> logout
			.logoutRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/logout"))
			.logoutSuccessHandler(logoutEverywhere(registrations))
			.addLogoutHandler(new CookieClearingLogoutHandler(forgottenCookie(this.settings.sessionCookie()),
					forgottenCookie(lastPerson.cookieName()))));
		http.csrf(AbstractHttpConfigurer::disable)
			.addFilterAt(new CrossSiteFilter(this.settings.publicOrigin(), writer), CsrfFilter.class)
			.addFilterBefore(new SessionAge(this.settings.sessionsLastAtMost()), SecurityContextHolderFilter.class)
			.addFilterBefore(this.floods, AuthorizationFilter.class);
		http.oidcLogout((oidc) -> oidc.backChannel((channel) -> channel.logoutHandler(forgetEverywhere(sessions))));
		http.exceptionHandling((handling) -> handling.authenticationEntryPoint(new Entrance(this.problems, forms))
			.accessDeniedHandler(this.problems));
		http.requestCache((cache) -> cache.requestCache(asked));
		return http.headers(this::headers).build();
	}

	/** Over HTTPS no other host or path can set or read a cookie of this name. */
	@Bean
	ServletContextInitializer sessionCookie() {
		return (servletContext) -> {
			servletContext.getSessionCookieConfig().setSecure(this.settings.isHttps());
			servletContext.getSessionCookieConfig().setName(this.settings.sessionCookie());
		};
	}

	@Bean
	OidcSessionRegistry sessionsByPerson() {
		return new InMemoryOidcSessionRegistry();
	}

	/**
	 * The identity provider says that somebody is logged out: their sessions here end.
	 */
	private OidcBackChannelLogoutHandler forgetEverywhere(OidcSessionRegistry sessions) {
		var handler = new OidcBackChannelLogoutHandler(sessions);
		handler.setSessionCookieName(this.settings.sessionCookie());
		return handler;
	}

	private Cookie forgottenCookie(String name) {
		var cookie = new Cookie(name, null);
		cookie.setPath("/");
		cookie.setMaxAge(0);
		cookie.setHttpOnly(true);
		cookie.setSecure(this.settings.isHttps());
		return cookie;
	}

	private OidcClientInitiatedLogoutSuccessHandler logoutEverywhere(ClientRegistrationRepository registrations) {
		var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
		handler.setPostLogoutRedirectUri(this.settings.publicUrl() + "/");
		handler.setDefaultTargetUrl("/");
		return handler;
	}

	/** After the login people come back to the page they asked for, never to data. */
	private static HttpSessionRequestCache pagesOnly() {
		var pages = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
		pages.setUseEquals(true);
		RequestMatcher get = (request) -> "GET".equals(request.getMethod());
		var asked = new HttpSessionRequestCache();
		asked.setMatchingRequestParameterName(null);
		asked.setRequestMatcher(new AndRequestMatcher(get, pages,
				new NegatedRequestMatcher(new RequestHeaderRequestMatcher("HX-Request"))));
		return asked;
	}

	private void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(this.contentSecurityPolicy));
		// "no-referrer" would make browsers hide Origin from us as well
		headers.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
		headers.permissionsPolicyHeader((policy) -> policy.policy("camera=(), geolocation=(), microphone=()"));
		headers.httpStrictTransportSecurity((transport) -> {
			if (this.settings.isHttps()) {
				transport.requestMatcher(AnyRequestMatcher.INSTANCE);
			}
			else {
				transport.disable();
			}
		});
	}

}
