package fr.logementdabord.referral.reference;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * A closed list of codes. The codes are ours; they are stored and published as strings,
 * so that a list can grow without breaking a reader. The French words are the messages
 * {@code <kind>.<code>}.
 */
public enum CodeList {

	COMPOSITION, HOUSING_SITUATION, MOTIVE, REFERRER_TYPE, TERRITORY_BASIS, MEMBER_LINK, IML_OUTCOME, DIFFICULTY,
	MEASURE_TYPE, TYPOLOGY, WITHDRAWAL_REASON, EXIT_REASON, EXIT_DESTINATION, STATUS, GENDER, PRESENCE, CONTACT_CHANNEL,
	CONTACT_CAUTION, URGENCY, RESOURCE_KIND, RESOURCE_BAND, ARREARS_BAND, PROCEDURE_STAGE, DALO_OUTCOME, SUPPORT,
	INFORMED_HOW, ABSENCE, REOPENING_REASON, ASKED_PARTY, ASKED_TOPIC, ANSWER_OUTCOME, CONFERENCE_ABSENCE,
	HOUSEHOLD_CHOICE, CONFERENCE_CANCELLATION, CONTEST_BY, CONTEST_OUTCOME, OTHER_SOLUTION, OVERRIDE_MOTIVE,
	DUPLICATE_REASON, SESSION_KIND, SESSION_THEME, SESSION_AUDIENCE, CANCELLATION_REASON, ORGANISATION_KIND,
	PROTECTION_REASON, CLEARED_GROUP;

	/** Whether the list has the code. */
	public boolean has(@Nullable String code) {
		return code != null && codes().contains(code);
	}

	/** The codes, in the order people expect. */
	public Set<String> codes() {
		return Files.ALL.get(this);
	}

	/** Prefix of the messages, e.g. {@code housing-situation}. */
	public String kind() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static final class Files {

		private static final Map<CodeList, Set<String>> ALL = read();

		private static Map<CodeList, Set<String>> read() {
			Map<CodeList, Set<String>> lists = new EnumMap<>(CodeList.class);
			for (CodeList list : values()) {
				lists.put(list, new LinkedHashSet<>());
			}
			for (NamedCsvRecord row : ReferenceCsv.rows("codes.csv")) {
				lists.get(valueOf(row.getField("list"))).add(row.getField("code"));
			}
			return lists;
		}

	}

}
