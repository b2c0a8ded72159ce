package fr.logementdabord.documents.sheet;

import java.util.List;

/**
 * A spreadsheet that somebody brought, as text. Dates are ISO days and numbers plain,
 * whatever the spreadsheet shows; in CSV they are what was written.
 *
 * @param headings first line, in its order
 * @param rows the lines below that are not empty
 */
public record SheetFile(List<String> headings, List<SheetRow> rows) {

	private static final byte[] ZIP = { 'P', 'K', 3, 4 };

	public SheetFile {
		headings = List.copyOf(headings);
		rows = List.copyOf(rows);
	}

	/**
	 * Reads a CSV file (semicolons, commas or tabs; UTF-8 or the Windows encoding of
	 * French spreadsheets) or the first sheet of an XLSX file. Which one it is, is read
	 * in the file and not in its name.
	 * @param file the whole file
	 * @param limits how large it may be
	 * @throws UnreadableSheet when it is neither, breaks a limit, or has no headings
	 */
	public static SheetFile read(byte[] file, SheetLimits limits) throws UnreadableSheet {
		if (file.length > limits.bytes()) {
			throw new UnreadableSheet("Le fichier dépasse " + limits.bytes() / 1024 + " Kio.");
		}
		var lines = new SheetLines(limits);
		if (startsLikeZip(file)) {
			XlsxFile.read(file, lines);
		}
		else {
			CsvFile.read(file, lines);
		}
		return lines.file();
	}

	private static boolean startsLikeZip(byte[] file) {
		if (file.length < ZIP.length) {
			return false;
		}
		for (int i = 0; i < ZIP.length; i++) {
			if (file[i] != ZIP[i]) {
				return false;
			}
		}
		return true;
	}

}
