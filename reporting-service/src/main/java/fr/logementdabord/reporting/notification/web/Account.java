package fr.logementdabord.reporting.notification.web;

import java.util.Optional;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;

/**
 * What the identity provider says of somebody's account, beside who they are.
 */
final class Account {

	private Account() {
	}

	/** The e-mail address of the account; empty when it has none. */
	static Optional<String> address(Authentication account) {
		return (account.getPrincipal() instanceof ClaimAccessor claims)
				? Optional.ofNullable(claims.getClaimAsString("email")).filter((address) -> address.contains("@"))
				: Optional.empty();
	}

}
