package fr.logementdabord.housing.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file under {@code reference/}, in force from a day, to a day included or
 * for ever.
 */
record DatedRow(NamedCsvRecord line, LocalDate from, @Nullable LocalDate to) {

	static List<DatedRow> of(String file) {
		try (InputStream in = Objects.requireNonNull(DatedRow.class.getResourceAsStream("/reference/" + file), file);
				CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(in)) {
			return lines.stream().map(DatedRow::of).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static DatedRow of(NamedCsvRecord line) {
		String to = line.getField("to");
		return new DatedRow(line, LocalDate.parse(line.getField("from")), to.isEmpty() ? null : LocalDate.parse(to));
	}

	String get(String column) {
		return this.line.getField(column);
	}

	boolean isYes(String column) {
		return get(column).equals("yes");
	}

	boolean isInForceOn(LocalDate day) {
		return !day.isBefore(this.from) && (this.to == null || !day.isAfter(this.to));
	}

}
