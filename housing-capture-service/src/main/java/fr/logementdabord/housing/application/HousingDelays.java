package fr.logementdabord.housing.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * Delays in days that no source fixes, as dated data: a new value is a new line with the
 * day from which it holds (architecture §11).
 */
public final class HousingDelays {

	private final List<Line> lines;

	public HousingDelays() {
		try (InputStream in = HousingDelays.class.getResourceAsStream("/reference/housing_delays.csv");
				CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
			this.lines = rows.stream().map(Line::of).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The last day on which a landlord confirms what it announced or confirmed on a day.
	 */
	public LocalDate confirmBy(LocalDate day) {
		return day.plusDays(days("availability-confirmation", day));
	}

	/**
	 * The last day that a pause which starts on a day may have.
	 */
	public LocalDate latestEndOfPause(LocalDate day) {
		return day.plusDays(days("longest-pause", day));
	}

	/**
	 * A delay as it holds on a day.
	 * @throws IllegalStateException when no line covers the day
	 */
	public int days(String delay, LocalDate day) {
		return this.lines.stream()
			.filter((line) -> line.delay().equals(delay) && line.holdsOn(day))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no delay '" + delay + "' on " + day))
			.days();
	}

	private record Line(String delay, LocalDate from, @Nullable LocalDate to, int days) {

		static Line of(NamedCsvRecord row) {
			String to = row.getField("to");
			return new Line(row.getField("delay"), LocalDate.parse(row.getField("from")),
					to.isEmpty() ? null : LocalDate.parse(to), Integer.parseInt(row.getField("days")));
		}

		boolean holdsOn(LocalDate day) {
			return !day.isBefore(this.from) && (this.to == null || !day.isAfter(this.to));
		}

	}

}
