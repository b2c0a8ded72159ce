package fr.logementdabord.referral.reference;

import java.util.LinkedHashMap;
import java.util.Map;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * A closed list of codes and the French words for them. The codes are ours; they are
 * stored and published as strings, so that a list can grow without breaking a reader.
 */
public enum CodeList {

	COMPOSITION, HOUSING_SITUATION, MOTIVE, REFERRER_TYPE, TERRITORY_BASIS, MEMBER_LINK, IML_OUTCOME, DIFFICULTY,
	MEASURE_TYPE, TYPOLOGY, WITHDRAWAL_REASON, EXIT_REASON, EXIT_DESTINATION, TERRITORY, STATUS;

	/** Whether the list has the code. */
	public boolean has(@Nullable String code) {
		return code != null && labels().containsKey(code);
	}

	/** The words for a code; a code of a later version stays readable as itself. */
	public String label(String code) {
		return labels().getOrDefault(code, code);
	}

	/** Codes and words, in the order people expect. */
	public Map<String, String> labels() {
		return Files.ALL.get(this);
	}

	private static final class Files {

		private static final Map<CodeList, Map<String, String>> ALL = read();

		private static Map<CodeList, Map<String, String>> read() {
			Map<CodeList, Map<String, String>> lists = new LinkedHashMap<>();
			for (CodeList list : values()) {
				lists.put(list, new LinkedHashMap<>());
			}
			for (NamedCsvRecord row : ReferenceCsv.rows("codes.csv")) {
				lists.get(valueOf(row.getField("list"))).put(row.getField("code"), row.getField("label"));
			}
			return lists;
		}

	}

}
