package fr.logementdabord.housing.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * Which communes are neighbours: those of the same group of communes (EPCI, by SIREN
 * number). It stands for the distance, which no source of ours gives.
 */
final class CommuneAreas {

	private final Map<String, String> areaOfCommune = new HashMap<>();

	CommuneAreas() {
		try (InputStream in = CommuneAreas.class.getResourceAsStream("/reference/territories.csv");
				CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
			rows.forEach((row) -> this.areaOfCommune.put(row.getField("commune_insee"), row.getField("epci_siren")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Nullable String of(String communeInsee) {
		return this.areaOfCommune.get(communeInsee);
	}

	List<String> of(Collection<String> communes) {
		return communes.stream().map(this::of).filter(Objects::nonNull).distinct().toList();
	}

}
