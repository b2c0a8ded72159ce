package fr.logementdabord.measure.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * The CSV files of {@code /reference} on the class path.
 */
final class ReferenceFile {

	private ReferenceFile() {
	}

	static List<NamedCsvRecord> rows(String file) {
		try (InputStream in = ReferenceFile.class.getResourceAsStream("/reference/" + file)) {
			if (in == null) {
				throw new IllegalStateException("Missing reference file " + file);
			}
			try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
				.ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
				return csv.stream().toList();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** An empty cell is a period that is still open. */
	static Optional<LocalDate> day(NamedCsvRecord row, String column) {
		String text = row.getField(column);
		return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
	}

	/**
	 * Whether a row with the columns {@code from} and {@code to}, both included, holds on
	 * a day.
	 */
	static boolean holds(NamedCsvRecord row, LocalDate day) {
		return day(row, "from").map((first) -> !day.isBefore(first)).orElse(true)
				&& day(row, "to").map((last) -> !day.isAfter(last)).orElse(true);
	}

}
