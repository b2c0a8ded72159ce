package fr.logementdabord.eventing.config;

import java.util.List;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * A service that asks another one in its own name.
 */
final class ServicePrincipal extends AbstractAuthenticationToken {

	private static final long serialVersionUID = 1L;

	private final String service;

	ServicePrincipal(String service) {
		super(List.of());
		this.service = service;
	}

	@Override
	public Object getCredentials() {
		return "";
	}

	@Override
	public Object getPrincipal() {
		return this.service;
	}

}
