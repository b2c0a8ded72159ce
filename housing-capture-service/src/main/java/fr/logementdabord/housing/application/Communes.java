package fr.logementdabord.housing.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * Which territory a commune belongs to, and since when (domain:§7). Codes of merged
 * communes still resolve.
 */
public final class Communes {

	private static final Map<String, String> KEYS = Map.of("Artois", "artois", "Lens-Hénin", "lens-henin", "Audomarois",
			"audomarois", "Boulonnais", "boulonnais", "Montreuillois", "montreuillois");

	private final Map<String, Commune> byCode = new HashMap<>();

	public Communes() {
		read("territories.csv", (row) -> add(row.getField("commune_insee"), row.getField("commune_name"),
				row.getField("lda_territory"), row.getField("covered_from")));
		read("territories_former_communes.csv", (row) -> {
			Commune today = this.byCode.get(row.getField("merged_into_insee"));
			if (today != null) {
				this.byCode.putIfAbsent(row.getField("former_insee"), today);
			}
		});
	}

	private void add(String insee, String name, String territory, String coveredFrom) {
		this.byCode.put(insee, new Commune(insee, name, territory.isEmpty() ? null : KEYS.get(territory),
				coveredFrom.isEmpty() ? null : LocalDate.parse(coveredFrom)));
	}

	/**
	 * The commune with this code, empty when the département has none.
	 */
	public Optional<Commune> find(String insee) {
		return Optional.ofNullable(this.byCode.get(insee.toUpperCase(Locale.ROOT)));
	}

	/**
	 * The name to show, the code itself when it is unknown.
	 */
	public String nameOf(@Nullable String insee) {
		return insee == null ? "" : find(insee).map(Commune::name).orElse(insee);
	}

	private static void read(String file, java.util.function.Consumer<NamedCsvRecord> each) {
		try (InputStream in = Communes.class.getResourceAsStream("/reference/" + file);
				CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
			rows.forEach(each);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A commune of the département.
	 *
	 * @param territory the key of its platform's territory, absent when none covers it
	 */
	public record Commune(String insee, String name, @Nullable String territory, @Nullable LocalDate coveredFrom) {

		/**
		 * The territory that covers it on a day.
		 */
		public Optional<String> territoryOn(LocalDate day) {
			return this.coveredFrom == null || day.isBefore(this.coveredFrom) ? Optional.empty()
					: Optional.ofNullable(this.territory);
		}

	}

}
