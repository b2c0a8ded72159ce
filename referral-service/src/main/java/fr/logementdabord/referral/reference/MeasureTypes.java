package fr.logementdabord.referral.reference;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which measures a decision could choose on a day, from {@code measure_types.csv}: three
 * since 2021, five others before (seed:435). Files of 2019 keep the measure they had.
 */
public final class MeasureTypes {

	private static final Map<String, Period> ALL = ReferenceCsv.rows("measure_types.csv")
		.stream()
		.collect(Collectors.toMap((row) -> row.getField("code"), Period::of, (one, twice) -> {
			throw new IllegalStateException("measure_types.csv names a measure twice");
		}, TreeMap::new));

	private MeasureTypes() {
	}

	/** Codes of the measures of a day. */
	public static Set<String> inForceOn(LocalDate day) {
		return ALL.keySet()
			.stream()
			.filter((code) -> ALL.get(code).contains(day))
			.collect(Collectors.toUnmodifiableSet());
	}

}
