package fr.logementdabord.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.documents.sheet.SheetExport.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Our tables opened by LibreOffice in its French settings, seen as its user sees them.
 * Where it is not installed the test is skipped and says so.
 */
class LibreOfficeTest {

	private static final SheetExport TABLE = SheetExport
		.of("Conventions", "Association", "Signée le", "Montant", "Territoire")
		.row("L’Escale ; \"Béthune\"", LocalDate.of(2026, 3, 1), new Money(123450), "062")
		.row("=1+1", null, new Money(-500), "@SUM(1;1)")
		.row("+1+1", null, new Money(0), "-1+2");

	private static final int MINUTES = 3;

	/** Semicolon, quote, UTF-8, French; numbers recognised, and formulas worked out. */
	private static final String AS_A_TRUSTING_READER = "CSV:59,34,76,1,,1036,false,true,false,false,false,-1,true";

	/** Semicolon, quote, UTF-8; each cell as it is shown. */
	private static final String AS_SHOWN = "csv:Text - txt - csv (StarCalc):59,34,76,1,,1036,false,true,true";

	private static final String FRENCH = """
			<?xml version="1.0" encoding="UTF-8"?>
			<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">
			<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>fr-FR</value></prop></item></oor:items>""";

	@TempDir
	private Path folder;

	@Test
	void a_workbook_shows_french_dates_and_amounts_and_works_nothing_out() throws Exception {
		assertThat(shown(TABLE.xlsx(), "conventions.xlsx", List.of())).containsExactly(
				"Association;Signée le;Montant;Territoire", "\"L’Escale ; \"\"Béthune\"\"\";01/03/2026;1 234,50 €;062",
				"=1+1;;-5,00 €;\"@SUM(1;1)\"", "+1+1;;0,00 €;-1+2");
	}

	/** A CSV tells no types: its reader takes 062 for a number. */
	@Test
	void a_csv_works_nothing_out_even_for_who_lets_it() throws Exception {
		assertThat(shown(TABLE.csv(), "conventions.csv", List.of("--infilter=" + AS_A_TRUSTING_READER)))
			.containsExactly("Association;Signée le;Montant;Territoire",
					"\"L’Escale ; \"\"Béthune\"\"\";2026-03-01;1234,5;62", "'=1+1;;-5;\"'@SUM(1;1)\"",
					"'+1+1;;0;'-1+2");
	}

	/** As LibreOffice shows it, blanks that do not break written as plain ones. */
	private List<String> shown(byte[] file, String name, List<String> reading) throws Exception {
		Path program = libreOffice();
		Files.write(this.folder.resolve(name), file);
		Path settings = Files.createDirectories(this.folder.resolve("profile/user"));
		Files.writeString(settings.resolve("registrymodifications.xcu"), FRENCH);
		List<String> command = new ArrayList<>(List.of(program.toString(), "--headless", "--norestore",
				"-env:UserInstallation=" + this.folder.resolve("profile").toUri()));
		command.addAll(reading);
		command.addAll(List.of("--convert-to", AS_SHOWN, "--outdir", this.folder.resolve("shown").toString(),
				this.folder.resolve(name).toString()));
		ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("log").toFile());
		Process running = process.start();
		assertThat(running.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
		Path shown = this.folder.resolve("shown").resolve("conventions.csv");
		assertThat(shown).as(Files.readString(this.folder.resolve("log"))).exists();
		return Files.readString(shown, StandardCharsets.UTF_8).replaceAll("[\u00A0\u202F]", " ").lines().toList();
	}

	private static Path libreOffice() {
		Optional<Path> program = Stream.of(System.getenv("PATH").split(":"))
			.map((folder) -> Path.of(folder, "soffice"))
			.filter(Files::isExecutable)
			.findFirst();
		assumeTrue(program.isPresent(), "skipped: no LibreOffice on this machine");
		return program.get();
	}

}
