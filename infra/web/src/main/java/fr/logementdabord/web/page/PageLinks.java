package fr.logementdabord.web.page;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Links from a list to its other pages, which keep the search. In templates:
 * {@code #links}.
 */
public final class PageLinks {

	private final String query;

	PageLinks(@Nullable String query) {
		this.query = (query != null) ? query : "";
	}

	/** The same list at another page. */
	public String page(long number) {
		return with("page", String.valueOf(number));
	}

	/** The same list with one parameter changed. */
	public String with(String parameter, String value) {
		return UriComponentsBuilder.newInstance()
			.query(this.query)
			.replaceQueryParam(parameter, "{value}")
			.encode()
			.buildAndExpand(value)
			.toUriString();
	}

}
