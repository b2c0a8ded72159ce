package fr.logementdabord.web.table;

import org.springframework.http.MediaType;

/**
 * A list for programs, one row per line. Whatever answers a {@link Page} answers these
 * lines too: all of them up to {@link PageRequest#MAX_LINES}, then a link to the next.
 */
public final class Ndjson {

	/** For {@code produces}. */
	public static final String NDJSON_VALUE = "application/x-ndjson";

	static final MediaType NDJSON = MediaType.parseMediaType(NDJSON_VALUE);

	private Ndjson() {
	}

}
