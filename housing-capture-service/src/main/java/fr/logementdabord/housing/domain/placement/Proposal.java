package fr.logementdabord.housing.domain.placement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A household positioned on a dwelling in a fluidity meeting.
 *
 * @param committeeNeeded whether an allocation committee (CALEOL) decides; a private
 * landlord has none
 * @param regime the regime of the dwelling, which decides the kinds of lease; absent in
 * proposals made before it was kept
 * @param recordedOn the day the proposal was written down, which may be later than its
 * own; absent in proposals made before it was kept
 */
public record Proposal(PlacementKey key, String meetingId, String landlord, String composition, String reference,
		String communeInsee, String typology, boolean committeeNeeded, LocalDate proposedOn, LocalDate answerDueOn,
		@Nullable String regime, @Nullable LocalDate recordedOn) {

	/**
	 * Whether the proposal was written down after its day, with the history of a platform
	 * for instance.
	 */
	boolean isRecordedLater() {
		return this.recordedOn != null && this.recordedOn.isAfter(this.proposedOn);
	}

}
