package fr.logementdabord.housing.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.logementdabord.housing.domain.matching.Need.Resources;
import org.jspecify.annotations.Nullable;

/**
 * What a band of resources means in cents a month, as dated data.
 */
final class ResourceBands {

	private final List<NamedCsvRecord> lines;

	ResourceBands() {
		try (InputStream in = ResourceBands.class.getResourceAsStream("/reference/resources_bands.csv");
				CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
			this.lines = rows.stream().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The band as it holds on a day; nothing known for a code that nobody defined.
	 */
	@Nullable Resources on(LocalDate day, @Nullable String code) {
		return this.lines.stream()
			.filter((line) -> line.getField("code").equals(code) && holds(line, day))
			.findFirst()
			.map(ResourceBands::resources)
			.orElse(null);
	}

	private static boolean holds(NamedCsvRecord line, LocalDate day) {
		String to = line.getField("to");
		return !day.isBefore(LocalDate.parse(line.getField("from")))
				&& (to.isEmpty() || !day.isAfter(LocalDate.parse(to)));
	}

	private static Resources resources(NamedCsvRecord line) {
		String highest = line.getField("highest_cents");
		return new Resources(Long.parseLong(line.getField("lowest_cents")),
				highest.isEmpty() ? null : Long.valueOf(highest));
	}

}
