package fr.logementdabord.housing.domain.placement;

import java.time.LocalDate;

/**
 * A household positioned on a dwelling in a fluidity meeting.
 *
 * @param committeeNeeded whether an allocation committee (CALEOL) decides; a private
 * landlord has none
 */
public record Proposal(PlacementKey key, String meetingId, String landlord, String composition, String reference,
		String communeInsee, String typology, boolean committeeNeeded, LocalDate proposedOn, LocalDate answerDueOn) {
}
