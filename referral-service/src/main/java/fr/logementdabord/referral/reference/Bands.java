package fr.logementdabord.referral.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Amounts as bands, from {@code bands.csv}: dated, bounds included, in cents. The bounds
 * of rent debt that PEX looks at are among them (seed:509, architecture §11).
 */
public final class Bands {

	private static final List<Band> ALL = ReferenceCsv.rows("bands.csv").stream().map((row) -> {
		String most = row.getField("max_cents");
		return new Band(CodeList.valueOf(row.getField("band")), row.getField("code"), Period.of(row),
				Long.parseLong(row.getField("min_cents")), most.isEmpty() ? Long.MAX_VALUE : Long.parseLong(most));
	}).toList();

	private Bands() {
	}

	/**
	 * The band of an amount on a day.
	 * @param cents amount in cents, not negative
	 */
	public static Optional<String> of(CodeList list, long cents, LocalDate day) {
		return ALL.stream()
			.filter((band) -> band.list() == list && band.period().contains(day) && band.min() <= cents
					&& cents <= band.max())
			.map(Band::code)
			.findFirst();
	}

	private record Band(CodeList list, String code, Period period, long min, long max) {
	}

}
