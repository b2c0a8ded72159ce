package fr.logementdabord.measure.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.logementdabord.measure.domain.waitinglist.PriorityScheme;
import fr.logementdabord.measure.domain.waitinglist.PriorityScheme.Criterion;

/**
 * The dated priority schemes of the waiting lists.
 */
public final class PrioritySchemeFile {

	/** {@code priority_schemes.csv}. */
	public static final PriorityScheme.Calendar SCHEMES = read();

	private PrioritySchemeFile() {
	}

	private static PriorityScheme.Calendar read() {
		Map<String, PriorityScheme> schemes = new LinkedHashMap<>();
		for (NamedCsvRecord row : ReferenceFile.rows("priority_schemes.csv")) {
			PriorityScheme one = new PriorityScheme(row.getField("scheme"),
					ReferenceFile.day(row, "valid_from").orElseThrow(), ReferenceFile.day(row, "valid_until"),
					List.of(criterion(row)));
			schemes.merge(one.code(), one, PrioritySchemeFile::together);
		}
		return new PriorityScheme.Calendar(List.copyOf(schemes.values()));
	}

	private static Criterion criterion(NamedCsvRecord row) {
		String situations = row.getField("housing_situations");
		return new Criterion(Integer.parseInt(row.getField("rank")), row.getField("criterion"),
				situations.isEmpty() ? Set.of() : Set.of(situations.split(" ")));
	}

	private static PriorityScheme together(PriorityScheme scheme, PriorityScheme more) {
		List<Criterion> criteria = new ArrayList<>(scheme.criteria());
		criteria.addAll(more.criteria());
		return new PriorityScheme(scheme.code(), scheme.from(), scheme.until(), criteria);
	}

}
