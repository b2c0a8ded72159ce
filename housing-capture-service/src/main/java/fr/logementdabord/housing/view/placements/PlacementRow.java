package fr.logementdabord.housing.view.placements;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * A placement as lists show it: what its landlord may know, no more.
 *
 * @param kept what the dwelling's stream says
 * @param alert {@code OPEN} while the coordinator has still to look at a household that
 * gave up, {@code SEEN} afterwards
 * @param steps what the placement's own stream says
 */
public record PlacementRow(@Id String id, @Nullable String caseId, @Nullable String territory,
		@Nullable String landlord, @Nullable String dwellingId, @Nullable String searchId, @Nullable String meetingId,
		@Nullable LocalDate answerDueOn, Kept kept, Steps steps, String status, @Nullable String alert,
		String searchText, @Field("_marks") Map<String, Long> marks) {

	static PlacementRow unknown(String id) {
		return new PlacementRow(id, null, null, null, null, null, null, null, new Kept(false, null), Steps.NONE,
				"RESERVED", null, "", Map.of());
	}

	/**
	 * The version of the placement this row shows.
	 */
	public long version() {
		return this.marks.getOrDefault("placement-" + this.id, 0L);
	}

	/**
	 * The reservation behind the placement.
	 *
	 * @param releasedBecause why the dwelling is free again
	 */
	public record Kept(boolean reserved, @Nullable String releasedBecause) {
	}

	/**
	 * The five dates of an access to housing and the endings that cut them short.
	 */
	public record Steps(@Nullable String composition, @Nullable String reference, @Nullable String communeInsee,
			@Nullable String typology, @Nullable LocalDate proposedOn, @Nullable Boolean accepted,
			@Nullable LocalDate answeredOn, @Nullable String committee, @Nullable Integer rank,
			@Nullable LocalDate decidedOn, @Nullable String leaseKind, @Nullable LocalDate signedOn,
			@Nullable LocalDate plannedSlideOn, @Nullable LocalDate movedInOn, @Nullable String declinedBy,
			@Nullable String motive, @Nullable LocalDate declinedOn, @Nullable LocalDate expiredOn,
			@Nullable String releasedBecause) {

		static final Steps NONE = new Steps(null, null, null, null, null, null, null, null, null, null, null, null,
				null, null, null, null, null, null, null);

		/**
		 * The step reached, null before the proposal.
		 */
		@Nullable String reached() {
			if (this.movedInOn != null) {
				return "MOVED_IN";
			}
			if (this.declinedOn != null) {
				return "DECLINED";
			}
			if (this.expiredOn != null) {
				return "EXPIRED";
			}
			if (this.releasedBecause != null) {
				return "RELEASED";
			}
			if (this.signedOn != null) {
				return "LEASE_SIGNED";
			}
			if (this.committee != null) {
				return this.committee.equals("AWARDED_RANKED")
						? this.rank != null && this.rank > 1 ? "RANKED" : "AWARDED" : this.committee;
			}
			return this.answeredOn != null ? "AGREED" : this.proposedOn != null ? "PROPOSED" : null;
		}

	}

}
