package fr.logementdabord.housing.view.dwellings;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * A dwelling as lists show it.
 *
 * @param searchText reference and commune code in lower case
 * @param marks versions reached, kept by eventing
 */
public record DwellingRow(@Id String id, @Nullable String landlord, @Nullable String reference,
		@Nullable String communeInsee, @Nullable String territory, @Nullable String typology, int surfaceM2,
		long rentCents, long chargesCents, boolean accessible, @Nullable String regime, @Nullable LocalDate availableOn,
		String status, @Nullable String placementId, @Nullable String caseId, String searchText,
		@Field("_marks") Map<String, Long> marks) {

	public static final String AVAILABLE = "AVAILABLE";

	public static final String RESERVED = "RESERVED";

	public static final String LET = "LET";

	public static final String WITHDRAWN = "WITHDRAWN";

	static DwellingRow unknown(String id) {
		return new DwellingRow(id, null, null, null, null, null, 0, 0, 0, false, null, null, "UNKNOWN", null, null, "",
				Map.of());
	}

	DwellingRow with(String newStatus, @Nullable String newPlacementId, @Nullable String newCaseId) {
		return new DwellingRow(this.id, this.landlord, this.reference, this.communeInsee, this.territory, this.typology,
				this.surfaceM2, this.rentCents, this.chargesCents, this.accessible, this.regime, this.availableOn,
				newStatus, newPlacementId, newCaseId, this.searchText, this.marks);
	}

	/**
	 * The version of the dwelling this row shows.
	 */
	public long version() {
		return this.marks.getOrDefault("dwelling-" + this.id, 0L);
	}

}
