package fr.logementdabord.documents.sheet;

import java.util.Optional;
import java.util.function.Supplier;

import fr.logementdabord.web.table.CsvTable;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A list as a table for a spreadsheet, when one is wanted: by the header {@code Accept},
 * or by {@code format=csv} and {@code format=xlsx} for a plain link.
 */
public final class Downloads {

	private Downloads() {
	}

	/**
	 * The table, or what is answered otherwise.
	 * @param fileName without ending
	 */
	public static ResponseEntity<?> sheetOr(HttpServletRequest request, String fileName, Supplier<SheetExport> sheet,
			Supplier<?> otherwise) {
		Optional<ResponseEntity<byte[]>> table = sheet(request, fileName, sheet);
		return table.isPresent() ? table.get() : ResponseEntity.ok(otherwise.get());
	}

	/**
	 * The table, empty when none is wanted.
	 * @param fileName without ending
	 */
	public static Optional<ResponseEntity<byte[]>> sheet(HttpServletRequest request, String fileName,
			Supplier<SheetExport> sheet) {
		return Optional.ofNullable(format(request)).map((format) -> sheet.get().download(format, fileName));
	}

	/**
	 * The form of a table that is wanted for sure: XLSX when that is asked for, else CSV.
	 */
	public static MediaType wanted(HttpServletRequest request) {
		MediaType format = format(request);
		return (format != null) ? format : CsvTable.CSV;
	}

	private static @Nullable MediaType format(HttpServletRequest request) {
		String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
		String format = request.getParameter("format");
		if ("csv".equals(format) || accept.startsWith(CsvTable.CSV_VALUE)) {
			return CsvTable.CSV;
		}
		return "xlsx".equals(format) || accept.startsWith(SheetExport.XLSX_VALUE) ? SheetExport.XLSX : null;
	}

}
