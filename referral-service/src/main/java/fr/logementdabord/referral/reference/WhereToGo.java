package fr.logementdabord.referral.reference;

import java.time.LocalDate;
import java.util.List;

/**
 * Whom to turn to where no platform covers the commune, by group of communes and day. A
 * row without a group applies everywhere.
 */
public final class WhereToGo {

	private final List<Row> rows;

	private WhereToGo(List<Row> rows) {
		this.rows = rows;
	}

	/** The file {@code where_to_go.csv} of the class path. */
	public static WhereToGo load() {
		return new WhereToGo(ReferenceCsv.rows("where_to_go.csv")
			.stream()
			.map((row) -> new Row(row.getField("epci_siren"), Period.of(row),
					new Place(row.getField("who"), row.getField("why"))))
			.toList());
	}

	/** The places for a group of communes on a day, the nearest ones first. */
	public List<Place> on(String epci, LocalDate day) {
		return this.rows.stream()
			.filter((row) -> row.period().contains(day) && (row.epci().isEmpty() || row.epci().equals(epci)))
			.sorted((one, other) -> Boolean.compare(one.epci().isEmpty(), other.epci().isEmpty()))
			.map(Row::place)
			.toList();
	}

	/** Whom to turn to, and what for, in French. */
	public record Place(String who, String why) {
	}

	private record Row(String epci, Period period, Place place) {
	}

}
