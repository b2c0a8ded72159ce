package fr.logementdabord.reporting.web;

import fr.logementdabord.web.table.CsvTable;
import org.jspecify.annotations.Nullable;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Which form of a list is asked for: JSON unless CSV is named.
 */
public final class Negotiation {

	private Negotiation() {
	}

	/**
	 * Whether the Accept header names CSV before JSON.
	 */
	public static boolean wantsCsv(@Nullable String accept) {
		try {
			for (MediaType type : MediaType.parseMediaTypes(accept)) {
				if (type.equalsTypeAndSubtype(CsvTable.CSV)) {
					return true;
				}
				if (type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)) {
					return false;
				}
			}
		}
		catch (InvalidMediaTypeException ex) {
			// answered in JSON, as if nothing had been asked
		}
		return false;
	}

}
