package fr.logementdabord.gateway.routing;

import java.net.URI;
import java.util.Arrays;

import fr.logementdabord.gateway.GatewaySettings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

/**
 * The whole map of the suite. What is not listed is not reachable from outside, the
 * services' {@code /internal} and {@code /actuator} first of all.
 */
@Configuration(proxyBeanMethods = false)
class Routes {

	private final GatewaySettings.Services services;

	private final HandlerFilterFunction<ServerResponse, ServerResponse> callersToken;

	Routes(GatewaySettings settings, CallersToken callersToken) {
		this.services = settings.services();
		this.callersToken = callersToken;
	}

	@Bean
	RouterFunction<ServerResponse> referral() {
		return to("referral-service", this.services.referral(), "/saisines", "/rencontres", "/api/referrals",
				"/api/identities", "/api/network-sessions", "/api/organisations", "/api/inbox/referrals");
	}

	@Bean
	RouterFunction<ServerResponse> measure() {
		return to("measure-service", this.services.measure(), "/mesures", "/conventions", "/subventions",
				"/preventions", "/api/interventions", "/api/grants", "/api/measures", "/api/agreements");
	}

	@Bean
	RouterFunction<ServerResponse> housingCapture() {
		return to("housing-capture-service", this.services.housingCapture(), "/logements", "/recherches", "/reunions",
				"/positionnements", "/baux", "/api/tenancies", "/api/dwellings", "/api/searches", "/api/meetings",
				"/api/placements", "/api/inbox/availabilities");
	}

	@Bean
	RouterFunction<ServerResponse> reporting() {
		return to("reporting-service", this.services.reporting(), "/parcours", "/tableau-de-bord", "/rapports",
				"/observatoire", "/donnees-ouvertes", "/abonnements", "/webhooks", "/notifications", "/api/webhooks",
				"/api/notifications", "/api/cases", "/api/timelines", "/api/figures", "/api/facts", "/api/reports",
				"/api/observatory", "/api/open-data", "/api/subscriptions");
	}

	private RouterFunction<ServerResponse> to(String service, URI address, String... paths) {
		RequestPredicate under = Arrays.stream(paths)
			.map((path) -> RequestPredicates.path(path).or(RequestPredicates.path(path + "/**")))
			.reduce(RequestPredicate::or)
			.orElseThrow();
		return route(service).route(under, http()).before(uri(address)).filter(this.callersToken).build();
	}

}
