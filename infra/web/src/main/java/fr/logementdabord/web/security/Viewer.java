package fr.logementdabord.web.security;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;

/**
 * The person or program a request is made for, as the signed token says. Injectable as an
 * argument of any controller method.
 *
 * @param login the token's subject
 * @param displayName the name to show to that person
 * @param roles roles without prefix, e.g. {@code coordinator}
 * @param territories keys of the territories the person works for; empty means none
 * @param organisation the organisation's id, absent when the person belongs to none
 */
public record Viewer(String login, String displayName, Set<String> roles, Set<String> territories,
		@Nullable String organisation) {

	private static final Set<String> COUNTY_WIDE = Set.of(Roles.STATE, Roles.DEPARTMENT, Roles.AUDITOR, Roles.SERVICE);

	public Viewer {
		roles = Set.copyOf(roles);
		territories = Set.copyOf(territories);
	}

	public boolean is(String role) {
		return this.roles.contains(role);
	}

	public boolean isAny(String... wanted) {
		return List.of(wanted).stream().anyMatch(this.roles::contains);
	}

	/** State, department, auditor and our own services see every territory. */
	public boolean seesWholeCounty() {
		return this.roles.stream().anyMatch(COUNTY_WIDE::contains);
	}

	/**
	 * Whether things of this territory may be shown; a thing without territory is for
	 * those who see the whole county.
	 */
	public boolean sees(@Nullable String territory) {
		return seesWholeCounty() || (territory != null && this.territories.contains(territory));
	}

	/** The viewer of the current request, empty when nobody is logged in. */
	public static Optional<Viewer> current() {
		return of(SecurityContextHolder.getContext().getAuthentication());
	}

	/** From a bearer token or from an OIDC session: both carry the same claims. */
	public static Optional<Viewer> of(@Nullable Authentication authentication) {
		if (authentication == null || !(authentication.getPrincipal() instanceof ClaimAccessor claims)) {
			return Optional.empty();
		}
		return Optional.of(of(claims));
	}

	static Viewer of(ClaimAccessor claims) {
		String login = text(claims, "sub");
		String name = text(claims, "name");
		return new Viewer((login != null) ? login : "", (name != null) ? name : (login != null) ? login : "",
				texts(claims, "roles"), texts(claims, "territories"), text(claims, "organisation"));
	}

	static Set<String> texts(ClaimAccessor claims, String claim) {
		var texts = new LinkedHashSet<String>();
		if (claims.getClaims().get(claim) instanceof Collection<?> values) {
			values.forEach((value) -> {
				if (value instanceof String text && !text.isBlank()) {
					texts.add(text);
				}
			});
		}
		return texts;
	}

	private static @Nullable String text(ClaimAccessor claims, String claim) {
		return (claims.getClaims().get(claim) instanceof String text && !text.isBlank()) ? text : null;
	}

}
