package fr.logementdabord.documents.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.TableNotice;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * One table to take away, as CSV or XLSX. Cells are texts, dates, numbers, or amounts
 * ({@link Money}); a text never becomes a formula.
 */
public final class SheetExport {

	/** Media type of XLSX. */
	public static final MediaType XLSX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	/** For {@code produces}. */
	public static final String XLSX_VALUE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final String name;

	private final String[] headings;

	private final List<@Nullable Object[]> rows = new ArrayList<>();

	private SheetExport(String name, String[] headings) {
		this.name = name;
		this.headings = headings;
	}

	/**
	 * Begins a table.
	 * @param name of the sheet, 31 characters at most
	 * @param headings one per column
	 */
	public static SheetExport of(String name, String... headings) {
		return new SheetExport(name, headings.clone());
	}

	/** The format of a path that ends so: XLSX for {@code xlsx}, else CSV. */
	public static MediaType endingIn(String ending) {
		return ending.equals("xlsx") ? XLSX : CsvTable.CSV;
	}

	/** One value per column; null leaves the cell empty. */
	public SheetExport row(@Nullable Object... cells) {
		if (cells.length != this.headings.length) {
			throw new IllegalArgumentException(cells.length + " cells for " + this.headings.length + " columns");
		}
		this.rows.add(cells.clone());
		return this;
	}

	/** For French spreadsheets: see {@link CsvTable}. */
	public byte[] csv() {
		CsvTable table = CsvTable.withColumns(this.headings);
		this.rows.forEach((row) -> table.row(Arrays.stream(row).map(SheetExport::written).toArray()));
		return table.toBytes();
	}

	/** With typed cells: dates and amounts can be sorted and added up. */
	public byte[] xlsx() {
		var file = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(file, "Logement d'abord", "1.0")) {
			Worksheet sheet = book.newWorksheet(this.name);
			sheet.freezePane(0, 1);
			for (int column = 0; column < this.headings.length; column++) {
				sheet.value(0, column, this.headings[column]);
				sheet.style(0, column).bold().set();
			}
			for (int row = 0; row < this.rows.size(); row++) {
				@Nullable Object[] cells = this.rows.get(row);
				for (int column = 0; column < cells.length; column++) {
					put(sheet, row + 1, column, cells[column]);
				}
			}
			if (!this.rows.isEmpty()) {
				TableNotice.told().ifPresent((notice) -> sheet.value(this.rows.size() + 1, 0, notice));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file.toByteArray();
	}

	/**
	 * As a download.
	 * @param format {@link #XLSX} or {@link CsvTable#CSV}
	 * @param fileName without ending and without personal data
	 */
	public ResponseEntity<byte[]> download(MediaType format, String fileName) {
		boolean xlsx = XLSX.equalsTypeAndSubtype(format);
		return ResponseEntity.ok()
			.contentType(xlsx ? XLSX : CsvTable.CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(fileName + (xlsx ? ".xlsx" : ".csv"), StandardCharsets.UTF_8)
						.build()
						.toString())
			.body(xlsx ? xlsx() : csv());
	}

	private static void put(Worksheet sheet, int row, int column, @Nullable Object cell) {
		switch (cell) {
			case null -> {
			}
			case LocalDate date -> {
				sheet.value(row, column, date);
				sheet.style(row, column).format("dd/mm/yyyy").set();
			}
			case Money money -> {
				sheet.value(row, column, money.euros());
				sheet.style(row, column).format("#,##0.00 \"€\"").set();
			}
			case Number number -> sheet.value(row, column, number);
			case Boolean yes -> sheet.value(row, column, yes ? "oui" : "non");
			default -> sheet.value(row, column, cell.toString());
		}
	}

	private static @Nullable Object written(@Nullable Object cell) {
		return switch (cell) {
			case null -> null;
			case Money money -> money.euros();
			case Boolean yes -> yes ? "oui" : "non";
			default -> cell;
		};
	}

	/**
	 * An amount.
	 *
	 * @param cents of euros
	 */
	public record Money(long cents) {

		BigDecimal euros() {
			return BigDecimal.valueOf(this.cents, 2);
		}

	}

}
