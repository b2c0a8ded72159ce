package fr.logementdabord.housing.view.dwellings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import fr.logementdabord.housing.messaging.published.DwellingAnnouncedV1;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * A dwelling as lists show it.
 *
 * @param more what the landlord said beyond the necessary
 * @param offer when it was offered
 * @param searchText reference and commune code in lower case
 * @param marks versions reached, kept by eventing
 */
public record DwellingRow(@Id String id, @Nullable String landlord, @Nullable String reference,
		@Nullable String communeInsee, @Nullable String territory, @Nullable String typology, int surfaceM2,
		long rentCents, long chargesCents, boolean accessible, @Nullable String regime, @Nullable LocalDate availableOn,
		String status, @Nullable String placementId, @Nullable String caseId, More more, Offer offer, String searchText,
		@Field("_marks") Map<String, Long> marks) {

	public static final String AVAILABLE = "AVAILABLE";

	public static final String RESERVED = "RESERVED";

	public static final String LET = "LET";

	public static final String WITHDRAWN = "WITHDRAWN";

	/** Not confirmed in time. */
	public static final String EXPIRED = "EXPIRED";

	public DwellingRow {
		// rows of before have neither
		more = Objects.requireNonNullElse(more, More.NOTHING);
		offer = Objects.requireNonNullElse(offer, Offer.NEVER);
	}

	static DwellingRow unknown(String id) {
		return new DwellingRow(id, null, null, null, null, null, 0, 0, 0, false, null, null, "UNKNOWN", null, null,
				More.NOTHING, Offer.NEVER, "", Map.of());
	}

	DwellingRow with(String newStatus, @Nullable String newPlacementId, @Nullable String newCaseId) {
		return new DwellingRow(this.id, this.landlord, this.reference, this.communeInsee, this.territory, this.typology,
				this.surfaceM2, this.rentCents, this.chargesCents, this.accessible, this.regime, this.availableOn,
				newStatus, newPlacementId, newCaseId, this.more, this.offer, this.searchText, this.marks);
	}

	DwellingRow with(Offer newOffer) {
		return new DwellingRow(this.id, this.landlord, this.reference, this.communeInsee, this.territory, this.typology,
				this.surfaceM2, this.rentCents, this.chargesCents, this.accessible, this.regime, this.availableOn,
				this.status, this.placementId, this.caseId, this.more, newOffer, this.searchText, this.marks);
	}

	/** The same for whom these cases do not exist: it is taken, nobody says by whom. */
	DwellingRow withoutCases(Set<String> cases) {
		return (this.caseId != null && cases.contains(this.caseId)) ? with(this.status, null, null) : this;
	}

	/** Whether it is offered or kept: a new announcement is then a correction. */
	boolean isOffered() {
		return this.status.equals(AVAILABLE) || this.status.equals(RESERVED);
	}

	/**
	 * The version of the dwelling this row shows.
	 */
	public long version() {
		return this.marks.getOrDefault("dwelling-" + this.id, 0L);
	}

	/**
	 * What a landlord may say beyond the necessary; codes, absent when not said.
	 */
	public record More(@Nullable Integer floor, @Nullable Boolean lift, @Nullable String heating,
			@Nullable String energyClass, @Nullable String contingent, @Nullable Integer places) {

		static final More NOTHING = new More(null, null, null, null, null, null);

		static More of(DwellingAnnouncedV1 said) {
			return new More(said.floor(), said.lift(), said.heating(), said.energyClass(), said.contingent(),
					said.places());
		}

	}

	/**
	 * When it was offered.
	 *
	 * @param announcedOn the last time
	 * @param months each month in which it was announced, or announced again, as
	 * {@code 2026-12}
	 * @param confirmBy last day to confirm that it is still vacant
	 */
	public record Offer(@Nullable LocalDate announcedOn, List<String> months, @Nullable LocalDate confirmBy) {

		static final Offer NEVER = new Offer(null, List.of(), null);

		Offer announced(LocalDate on, @Nullable LocalDate newConfirmBy) {
			TreeSet<String> all = new TreeSet<>(this.months);
			all.add(on.toString().substring(0, 7));
			return new Offer(on, List.copyOf(all), newConfirmBy);
		}

		Offer confirmBy(@Nullable LocalDate newConfirmBy) {
			return new Offer(this.announcedOn, this.months, newConfirmBy);
		}

	}

}
