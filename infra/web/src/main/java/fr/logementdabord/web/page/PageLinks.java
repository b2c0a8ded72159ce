package fr.logementdabord.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

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

	/** The same list with one parameter changed; the others stay as they were sent. */
	public String with(String parameter, String value) {
		String others = Arrays.stream(this.query.split("&"))
			.filter((sent) -> !sent.isEmpty() && !sent.equals(parameter) && !sent.startsWith(parameter + "="))
			.map((sent) -> sent + "&")
			.collect(Collectors.joining());
		return "?" + others + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
