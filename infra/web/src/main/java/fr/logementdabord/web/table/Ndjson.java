package fr.logementdabord.web.table;

import org.springframework.http.MediaType;

/**
 * A list for programs, one row per line: whole and read as it comes.
 */
public final class Ndjson {

	/** For {@code produces}. */
	public static final String NDJSON_VALUE = "application/x-ndjson";

	static final MediaType NDJSON = MediaType.parseMediaType(NDJSON_VALUE);

	private Ndjson() {
	}

}
