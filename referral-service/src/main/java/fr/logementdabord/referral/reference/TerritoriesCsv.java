package fr.logementdabord.referral.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * Reads the territories from the CSV files of the class path. An unknown territory name
 * stops the service at its start: a commune routed to nobody would be worse.
 */
final class TerritoriesCsv {

	/** The names of the source, as the keys that the suite uses. */
	private static final Map<String, String> KEYS = Map.of("Artois", "artois", "Lens-Hénin", "lens-henin", "Audomarois",
			"audomarois", "Boulonnais", "boulonnais", "Montreuillois", "montreuillois");

	private TerritoriesCsv() {
	}

	static Territories load() {
		List<Commune> communes = new ArrayList<>();
		for (NamedCsvRecord row : ReferenceCsv.rows("territories.csv")) {
			communes.add(commune(row));
		}
		Map<String, String> mergedInto = new HashMap<>();
		for (NamedCsvRecord row : ReferenceCsv.rows("territories_former_communes.csv")) {
			mergedInto.put(row.getField("former_insee"), row.getField("merged_into_insee"));
		}
		return new Territories(communes, mergedInto);
	}

	private static Commune commune(NamedCsvRecord row) {
		String insee = row.getField("commune_insee");
		String name = row.getField("commune_name");
		String territory = row.getField("lda_territory");
		if (territory.isEmpty()) {
			return new Commune(insee, name, null, null);
		}
		String key = KEYS.get(territory);
		if (key == null) {
			throw new IllegalStateException("Unknown territory of commune " + insee + ": " + territory);
		}
		return new Commune(insee, name, key, LocalDate.parse(row.getField("covered_from")));
	}

}
