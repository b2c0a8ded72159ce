package fr.logementdabord.housing.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import fr.logementdabord.housing.domain.placement.RefusalMotive;
import fr.logementdabord.housing.domain.placement.RefusedBy;

/**
 * The motives of a refusal by whom they belong to, with the days they are in force
 * (domain:§4.10). Each says whether it is confidential, and whether a landlord may report
 * it when a household no longer comes forward.
 */
public final class RefusalMotives {

	private final List<DatedRow> rows = DatedRow.of("refusal_motives.csv");

	/**
	 * The motive with this code, empty when it was not in the list on that day.
	 */
	public Optional<RefusalMotive> find(RefusedBy by, String code, LocalDate day) {
		return of(by, day).filter((row) -> row.get("code").equals(code))
			.findFirst()
			.map((row) -> new RefusalMotive(code, row.isYes("confidential")));
	}

	/**
	 * The codes to choose from on a day.
	 */
	public List<String> codes(RefusedBy by, LocalDate day) {
		return of(by, day).map((row) -> row.get("code")).toList();
	}

	/**
	 * Among the household's motives, those a landlord may report.
	 */
	public List<String> reportedByLandlord(LocalDate day) {
		return of(RefusedBy.HOUSEHOLD, day).filter((row) -> row.isYes("reported_by_landlord"))
			.map((row) -> row.get("code"))
			.toList();
	}

	private Stream<DatedRow> of(RefusedBy by, LocalDate day) {
		return this.rows.stream().filter((row) -> row.get("by").equals(by.name()) && row.isInForceOn(day));
	}

}
