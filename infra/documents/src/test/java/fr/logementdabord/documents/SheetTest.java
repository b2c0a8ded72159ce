package fr.logementdabord.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.documents.sheet.SheetExport.Money;
import fr.logementdabord.documents.sheet.SheetFile;
import fr.logementdabord.documents.sheet.SheetLimits;
import fr.logementdabord.documents.sheet.UnreadableSheet;
import fr.logementdabord.web.table.TableNotice;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SheetTest {

	private static final SheetExport TABLE = SheetExport
		.of("Conventions", "Association", "Signée le", "Montant", "Places")
		.row("L’Escale ; \"Béthune\"", LocalDate.of(2026, 3, 1), new Money(123450), 12)
		.row("=CMD()", null, new Money(-500), 0);

	@Nested
	class What_we_write_is_read_back {

		@Test
		void as_xlsx_with_iso_dates_and_plain_numbers() throws UnreadableSheet {
			SheetFile read = SheetFile.read(TABLE.xlsx(), SheetLimits.USUAL);
			assertThat(read.headings()).containsExactly("Association", "Signée le", "Montant", "Places");
			assertThat(read.rows().getFirst().line()).isEqualTo(2);
			assertThat(read.rows().getFirst().cells()).isEqualTo(Map.of("Association", "L’Escale ; \"Béthune\"",
					"Signée le", "2026-03-01", "Montant", "1234.5", "Places", "12"));
			assertThat(read.rows().get(1).cell("Association")).isEqualTo("=CMD()");
		}

		@Test
		void as_csv_with_a_decimal_comma_and_no_formula() throws UnreadableSheet {
			SheetFile read = SheetFile.read(TABLE.csv(), SheetLimits.USUAL);
			assertThat(read.rows().getFirst().cell("Montant")).isEqualTo("1234,50");
			assertThat(read.rows().get(1).cell("Association")).isEqualTo("'=CMD()");
			assertThat(read.rows().get(1).cell("Montant")).isEqualTo("-5,00");
		}

	}

	@Test
	void what_the_site_must_tell_of_its_data_is_the_last_line_and_is_passed_over_when_it_comes_back()
			throws UnreadableSheet {
		String notice = "Tout est inventé.";
		TableNotice.tell(notice);
		byte[] workbook = TABLE.xlsx();
		byte[] csv = TABLE.csv();
		try {
			assertThat(SheetFile.read(workbook, SheetLimits.USUAL).rows()).hasSize(2);
			assertThat(SheetFile.read(csv, SheetLimits.USUAL).rows()).hasSize(2);
		}
		finally {
			TableNotice.tell("");
		}
		assertThat(SheetFile.read(workbook, SheetLimits.USUAL).rows().getLast().cell("Association")).isEqualTo(notice);
		assertThat(SheetFile.read(csv, SheetLimits.USUAL).rows().getLast().cell("Association")).isEqualTo(notice);
	}

	@Test
	void a_text_is_never_stored_as_a_formula() throws IOException {
		assertThat(entries(TABLE.xlsx()).get("xl/worksheets/sheet1.xml")).doesNotContain("<f>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "windows-1252" })
	void csv_is_read_in_the_encodings_of_french_spreadsheets(String charset) throws UnreadableSheet {
		byte[] file = "Référence;Loyer\r\nÉ1;412,30\r\n".getBytes(Charset.forName(charset));
		assertThat(SheetFile.read(file, SheetLimits.USUAL).rows().getFirst().cell("Référence")).isEqualTo("É1");
	}

	@Test
	void commas_and_tabs_separate_too() throws UnreadableSheet {
		assertThat(read("a,b\n1,2\n").rows().getFirst().cell("b")).isEqualTo("2");
		assertThat(read("a\tb\n1\t2\n").rows().getFirst().cell("b")).isEqualTo("2");
	}

	@Test
	void lines_keep_the_number_that_the_spreadsheet_shows() throws UnreadableSheet {
		assertThat(read("a;b\n\n;\n1;2\n").rows()).singleElement()
			.satisfies((row) -> assertThat(row.line()).isEqualTo(4));
	}

	@Test
	void what_cannot_be_read_is_refused_in_french() {
		assertRefused("", "vide");
		assertRefused("a;a\n1;2\n", "même titre");
		assertRefused("a;b\n1;2;3\n", "sans titre");
		assertRefused("a;b\n\"1;2\n", "guillemet");
		assertRefused("\u0000\u0001", "ni un fichier CSV ni un classeur");
		assertThatThrownBy(() -> SheetFile.read(new byte[] { 'P', 'K', 3, 4, 9, 9 }, SheetLimits.USUAL))
			.isInstanceOf(UnreadableSheet.class)
			.hasMessageContaining("abîmé");
	}

	@Test
	void each_limit_is_kept() {
		SheetLimits small = new SheetLimits(40, 2, 3, 5);
		assertThatThrownBy(() -> SheetFile.read(bytes("a\n1\n2\n3\n"), small)).hasMessageContaining("2 lignes");
		assertThatThrownBy(() -> SheetFile.read(bytes("a;b;c;d\n"), small)).hasMessageContaining("3 colonnes");
		assertThatThrownBy(() -> SheetFile.read(bytes("a\n123456\n"), small)).hasMessageContaining("5 caractères");
		assertThatThrownBy(() -> SheetFile.read(bytes("a\n" + "1\n".repeat(50)), small)).hasMessageContaining("Kio");
	}

	@Test
	void an_archive_that_inflates_beyond_measure_is_refused() throws IOException {
		byte[] bomb = with(TABLE.xlsx(), "xl/worksheets/sheet1.xml",
				"<worksheet><sheetData>" + " ".repeat(60_000_000) + "</sheetData></worksheet>");
		assertThat(bomb.length).isLessThan(SheetLimits.USUAL.bytes());
		assertThatThrownBy(() -> SheetFile.read(bomb, SheetLimits.USUAL)).isInstanceOf(UnreadableSheet.class);
	}

	@Test
	void xml_that_reaches_out_is_refused() throws IOException {
		byte[] reaching = with(TABLE.xlsx(), "xl/worksheets/sheet1.xml",
				"""
						<?xml version="1.0"?><!DOCTYPE w [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
						<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&secret;</t></is></c></row></sheetData></worksheet>""");
		assertThatThrownBy(() -> SheetFile.read(reaching, SheetLimits.USUAL)).isInstanceOf(UnreadableSheet.class);
	}

	private static void assertRefused(String csv, String reason) {
		assertThatThrownBy(() -> read(csv)).isInstanceOf(UnreadableSheet.class).hasMessageContaining(reason);
	}

	private static SheetFile read(String csv) throws UnreadableSheet {
		return SheetFile.read(bytes(csv), SheetLimits.USUAL);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static Map<String, String> entries(byte[] archive) throws IOException {
		Map<String, String> entries = new LinkedHashMap<>();
		Path file = Files.write(Files.createTempFile("classeur", ".xlsx"), archive);
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				entries.put(entry.getName(),
						new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		finally {
			Files.delete(file);
		}
		return entries;
	}

	private static byte[] with(byte[] archive, String name, String content) throws IOException {
		Map<String, String> entries = entries(archive);
		entries.put(name, content);
		var changed = new ByteArrayOutputStream();
		try (OutputStream out = changed; ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, String> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return changed.toByteArray();
	}

}
