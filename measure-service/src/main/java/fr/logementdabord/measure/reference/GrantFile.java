package fr.logementdabord.measure.reference;

import java.util.List;
import java.util.Optional;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.logementdabord.measure.domain.grant.GrantTerms;

/**
 * The grants that the source document tells of (seed:194-218, 306-309).
 */
public final class GrantFile {

	/** {@code grants.csv}. */
	public static final List<GrantTerms> GRANTS = ReferenceFile.rows("grants.csv")
		.stream()
		.map(GrantFile::terms)
		.toList();

	private GrantFile() {
	}

	private static GrantTerms terms(NamedCsvRecord row) {
		String envelope = row.getField("envelope");
		int year = Integer.parseInt(row.getField("year"));
		return new GrantTerms(GrantTerms.id(envelope, year), envelope, year, Long.parseLong(row.getField("grantCents")),
				cell(row, "eligibleCents").map(Long::valueOf), cell(row, "deliberation"),
				ReferenceFile.day(row, "deliberatedOn"), cell(row, "stateAccount"), cell(row, "departmentAccount"));
	}

	private static Optional<String> cell(NamedCsvRecord row, String column) {
		return Optional.of(row.getField(column)).filter((text) -> !text.isEmpty());
	}

}
