package fr.logementdabord.reporting.view.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import fr.logementdabord.reporting.activity.ActivityReport;
import fr.logementdabord.reporting.activity.ReportJson;
import fr.logementdabord.reporting.figure.Period;
import fr.logementdabord.reporting.view.edition.EditionRow;
import fr.logementdabord.reporting.view.edition.Editions;
import fr.logementdabord.reporting.view.edition.FrozenContents;
import fr.logementdabord.web.problem.NotFound;

import org.springframework.stereotype.Component;

/**
 * The years that are published. Only what was frozen is: tables that change from day to
 * day would tell of single people by their difference.
 */
@Component
class OpenData {

	private final Editions editions;

	private final FrozenContents contents;

	OpenData(Editions editions, FrozenContents contents) {
		this.editions = editions;
		this.contents = contents;
	}

	/** The years, the latest first. */
	List<Published> years() {
		Map<Integer, Published> years = new TreeMap<>(Comparator.reverseOrder());
		this.editions.all(EditionRow.COUNTY, true, false)
			.stream()
			.filter(OpenData::isCalendarYear)
			.sorted(Comparator.comparing(EditionRow::asOf, Comparator.nullsFirst(Comparator.naturalOrder())))
			.forEach((row) -> published(row, years));
		return List.copyOf(years.values());
	}

	/**
	 * The tables of a year.
	 * @throws NotFound when it is not published
	 */
	ActivityReport of(int year) {
		return ReportJson.read(this.contents.read(published(year).hash()));
	}

	/**
	 * What is published of a year.
	 * @throws NotFound when nothing is
	 */
	Published published(int year) {
		return years().stream()
			.filter((published) -> published.year() == year)
			.findFirst()
			.orElseThrow(() -> new NotFound("Cette année"));
	}

	// The latest edition of a year replaces those before, as a correction does.
	private static void published(EditionRow row, Map<Integer, Published> years) {
		if (row.maskedHash() != null && row.asOf() != null && row.frozenOn() != null) {
			years.put(row.from().getYear(),
					new Published(row.from().getYear(), row.frozenOn(), row.asOf(), row.maskedHash()));
		}
	}

	private static boolean isCalendarYear(EditionRow row) {
		return new Period(row.from(), row.to()).equals(Period.year(row.from().getYear()));
	}

	/**
	 * A year that is published.
	 *
	 * @param publishedOn the day its report was frozen
	 * @param asOf what was recorded until then is in it
	 * @param hash SHA-256 of its JSON
	 */
	record Published(int year, LocalDate publishedOn, Instant asOf, String hash) {
	}

}
