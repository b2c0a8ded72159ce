package fr.logementdabord.web.table;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CsvTableTest {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u00A0=1", "\uFF1D1",
			"=HYPERLINK(\"http://x\";\"y\")" })
	void a_text_never_starts_a_formula(String text) {
		String cell = firstCell(text);
		assertThat(cell.startsWith("\"") ? cell.substring(1) : cell).startsWith("'");
	}

	@Test
	void numbers_stay_numbers() {
		assertThat(firstCell(-12)).isEqualTo("-12");
		assertThat(firstCell(new BigDecimal("-1.5"))).isEqualTo("-1,5");
	}

	@Test
	void separators_quotes_and_line_breaks_stay_in_their_cell() {
		assertThat(firstCell("a;b")).isEqualTo("\"a;b\"");
		assertThat(firstCell("dit \"Jo\"")).isEqualTo("\"dit \"\"Jo\"\"\"");
		assertThat(firstCell("a\nb")).isEqualTo("\"a\nb\"");
		assertThat(firstCell(null)).isEmpty();
		assertThat(firstCell("Lens-Hénin")).isEqualTo("Lens-Hénin");
	}

	@Test
	void it_starts_with_a_byte_order_mark() {
		assertThat(CsvTable.withColumns("é").toBytes()).startsWith(0xEF, 0xBB, 0xBF).endsWith('\r', '\n');
	}

	@Test
	void the_last_line_tells_what_the_site_must_tell_of_its_data_and_an_empty_table_tells_nothing() {
		TableNotice.tell(" Tout est inventé ; rien n’est vrai. ");
		try {
			assertThat(new String(CsvTable.withColumns("a", "b").row("1", "2").toBytes(), StandardCharsets.UTF_8))
				.endsWith("1;2\r\n\"Tout est inventé ; rien n’est vrai.\";\r\n");
			assertThat(new String(CsvTable.withColumns("a", "b").toBytes(), StandardCharsets.UTF_8))
				.endsWith("a;b\r\n");
		}
		finally {
			TableNotice.tell("");
		}
		assertThat(new String(CsvTable.withColumns("a").row("1").toBytes(), StandardCharsets.UTF_8))
			.endsWith("a\r\n1\r\n");
	}

	@Test
	void a_row_has_one_cell_per_column() {
		var table = CsvTable.withColumns("a", "b");
		assertThatIllegalArgumentException().isThrownBy(() -> table.row("1"));
	}

	private static String firstCell(Object value) {
		String text = new String(CsvTable.withColumns("x").row(value).toBytes(), StandardCharsets.UTF_8);
		return text.substring(text.indexOf("\r\n") + 2, text.length() - 2);
	}

}
