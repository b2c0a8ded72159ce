package fr.logementdabord.documents.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * Reads what spreadsheets call CSV in France.
 */
final class CsvFile {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	private CsvFile() {
	}

	static void read(byte[] file, SheetLines lines) throws UnreadableSheet {
		String text = text(file);
		if (text.indexOf('\0') >= 0) {
			throw new UnreadableSheet("Le fichier n’est ni un fichier CSV ni un classeur XLSX.");
		}
		try (CsvReader<CsvRecord> reader = CsvReader.builder()
			.fieldSeparator(separator(text))
			.skipEmptyLines(true)
			.allowExtraFields(true)
			.allowMissingFields(true)
			.allowUnclosedQuote(false)
			.ofCsvRecord(text)) {
			for (CsvRecord record : reader) {
				lines.add((int) record.getStartingLineNumber(), record.getFields());
			}
		}
		catch (CsvParseException ex) {
			throw new UnreadableSheet("Le fichier CSV est mal formé : un guillemet n’est pas fermé, sans doute.", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(byte[] file) {
		String text;
		try {
			text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
		}
		catch (CharacterCodingException ex) {
			text = new String(file, WINDOWS);
		}
		return (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) ? text.substring(1) : text;
	}

	/** The one that the headings use most. */
	private static char separator(String text) {
		String headings = text.lines().findFirst().orElse("");
		char best = ';';
		for (char candidate : new char[] { ',', '\t' }) {
			if (count(headings, candidate) > count(headings, best)) {
				best = candidate;
			}
		}
		return best;
	}

	private static long count(String text, char wanted) {
		return text.chars().filter((c) -> c == wanted).count();
	}

}
