package fr.logementdabord.web.table;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table for a French spreadsheet: UTF-8 with byte order mark, semicolons, CRLF. Texts
 * that a spreadsheet would run as a formula are defused by a leading apostrophe; numbers
 * are written as they are, with a decimal comma.
 */
public final class CsvTable {

	public static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	/** For {@code produces}. */
	public static final String CSV_VALUE = "text/csv";

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	/** Signs that start a formula, full-width ones too, behind any blank. */
	private static final Pattern FORMULA = Pattern
		.compile("^(?:[\\t\\r\\n]|[\\s\\u00A0\\u202F]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]).*", Pattern.DOTALL);

	private final int columns;

	private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

	private int lines = -1;

	private CsvTable(int columns) {
		this.columns = columns;
	}

	public static CsvTable withColumns(String... headers) {
		var table = new CsvTable(headers.length);
		return table.row((Object[]) headers);
	}

	/** One value per column; null leaves the cell empty. */
	public CsvTable row(@Nullable Object... cells) {
		this.lines++;
		if (cells.length != this.columns) {
			throw new IllegalArgumentException(cells.length + " cells for " + this.columns + " columns");
		}
		for (int i = 0; i < cells.length; i++) {
			if (i > 0) {
				this.text.append(';');
			}
			this.text.append(cell(cells[i]));
		}
		this.text.append("\r\n");
		return this;
	}

	/** The file, its last line the {@link TableNotice}. */
	public byte[] toBytes() {
		String notice = (this.lines > 0) ? TableNotice.told().map(this::lastLine).orElse("") : "";
		return (this.text + notice).getBytes(StandardCharsets.UTF_8);
	}

	private String lastLine(String notice) {
		return cell(notice) + ";".repeat(this.columns - 1) + "\r\n";
	}

	/**
	 * As a download.
	 * @param fileName without personal data
	 */
	public ResponseEntity<byte[]> download(String fileName) {
		return ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(fileName, StandardCharsets.UTF_8).build().toString())
			.body(toBytes());
	}

	private static String cell(@Nullable Object value) {
		if (value == null) {
			return "";
		}
		String written = (value instanceof BigDecimal decimal) ? decimal.toPlainString().replace('.', ',')
				: value.toString();
		if (!(value instanceof Number) && FORMULA.matcher(written).matches()) {
			written = "'" + written;
		}
		boolean quoted = written.chars().anyMatch((c) -> c == ';' || c == '"' || c == '\n' || c == '\r' || c == '\t');
		return quoted ? '"' + written.replace("\"", "\"\"") + '"' : written;
	}

}
