package fr.logementdabord.referral.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * Reads communes, mergers and coverage from the CSV files of the class path.
 */
final class TerritoriesCsv {

	private TerritoriesCsv() {
	}

	/**
	 * The communes of the county under the platforms of a folder.
	 * @param platforms where {@code platforms.csv} and {@code coverage.csv} stand
	 */
	static Territories load(String platforms) {
		List<Commune> communes = ReferenceCsv.rows("territories.csv").stream().map(TerritoriesCsv::commune).toList();
		Map<String, String> mergedInto = new HashMap<>();
		for (NamedCsvRecord row : ReferenceCsv.rows("territories_former_communes.csv")) {
			mergedInto.put(row.getField("former_insee"), row.getField("merged_into_insee"));
		}
		return new Territories(communes, mergedInto, Coverage.load(platforms));
	}

	private static Commune commune(NamedCsvRecord row) {
		return new Commune(row.getField("commune_insee"), row.getField("commune_name"), row.getField("epci_siren"),
				row.getField("epci_name"));
	}

}
