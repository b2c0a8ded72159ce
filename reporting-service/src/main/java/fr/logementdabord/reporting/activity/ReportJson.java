package fr.logementdabord.reporting.activity;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report as the bytes that are frozen: one way to write it, so that the same report
 * always has the same hash.
 */
public final class ReportJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(Include.NON_NULL))
		.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	private ReportJson() {
	}

	/** Writes a report. */
	public static byte[] write(ActivityReport report) {
		return MAPPER.writeValueAsBytes(report);
	}

	/** Reads one that was written. */
	public static ActivityReport read(byte[] json) {
		return MAPPER.readValue(json, ActivityReport.class);
	}

}
