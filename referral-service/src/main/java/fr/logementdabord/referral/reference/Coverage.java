package fr.logementdabord.referral.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which platform covers which group of communes, when: two files, so that a platform is
 * added, extended or ended without a line of code (seed:301, 447). Files that contradict
 * themselves stop the service at its start: a household routed to nobody would be worse.
 */
final class Coverage {

	private final Map<String, Platform> platforms = new HashMap<>();

	private final List<Row> rows;

	Coverage(List<Platform> platforms, List<Row> rows) {
		for (Platform platform : platforms) {
			if (this.platforms.put(platform.key(), platform) != null) {
				throw new IllegalStateException("Platform %s stands twice in platforms.csv".formatted(platform.key()));
			}
		}
		this.rows = List.copyOf(rows);
		this.rows.forEach(this::check);
	}

	/**
	 * Reads {@code platforms.csv} and {@code coverage.csv} of a folder of the class path.
	 */
	static Coverage load(String folder) {
		List<Platform> platforms = ReferenceCsv.rows(folder, "platforms.csv")
			.stream()
			.map((row) -> new Platform(row.getField("platform"), row.getField("name"), Period.of(row)))
			.toList();
		List<Row> rows = ReferenceCsv.rows(folder, "coverage.csv")
			.stream()
			.map((row) -> new Row(row.getField("platform"), row.getField("epci_siren"), Period.of(row)))
			.toList();
		return new Coverage(platforms, rows);
	}

	/** Key of the platform that covers the group on the day; null = none. */
	@Nullable String platformOf(String epci, LocalDate day) {
		return this.rows.stream()
			.filter((row) -> row.epci().equals(epci) && row.period().contains(day))
			.map(Row::platform)
			.findFirst()
			.orElse(null);
	}

	/** Keys of the platforms, in alphabetical order. */
	List<String> keys() {
		return this.platforms.keySet().stream().sorted().toList();
	}

	/** The day on which the first platform opened. */
	LocalDate firstDay() {
		return this.platforms.values()
			.stream()
			.map((platform) -> platform.period().from())
			.min(Comparator.naturalOrder())
			.orElseThrow(() -> new IllegalStateException("platforms.csv names no platform"));
	}

	List<Row> rows() {
		return this.rows;
	}

	private void check(Row row) {
		Platform platform = this.platforms.get(row.platform());
		if (platform == null) {
			throw new IllegalStateException("coverage.csv names the unknown platform " + row.platform());
		}
		if (!platform.period().covers(row.period())) {
			throw new IllegalStateException(
					"Platform %s covers %s outside its own period".formatted(row.platform(), row.epci()));
		}
		for (Row other : this.rows) {
			if (other != row && other.epci().equals(row.epci()) && other.period().overlaps(row.period())) {
				throw new IllegalStateException("Two rows of coverage.csv cover %s at once".formatted(row.epci()));
			}
		}
	}

	/** A platform and its life. */
	record Platform(String key, String name, Period period) {
	}

	/** A platform covers a group of communes for some time. */
	record Row(String platform, String epci, Period period) {
	}

}
