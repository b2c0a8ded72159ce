package fr.logementdabord.referral.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * The CSV files of the class path.
 */
public final class ReferenceCsv {

	private ReferenceCsv() {
	}

	/** The rows of a file below {@code reference/}, by column name. */
	public static List<NamedCsvRecord> rows(String file) {
		return rows("/reference/", file);
	}

	/** The rows of a CSV file with a header, of a folder of the class path. */
	public static List<NamedCsvRecord> rows(String folder, String file) {
		try (InputStream in = ReferenceCsv.class.getResourceAsStream(folder + file)) {
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

}
