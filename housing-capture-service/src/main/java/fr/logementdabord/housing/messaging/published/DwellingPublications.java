package fr.logementdabord.housing.messaging.published;

import java.util.Optional;

import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.eventing.store.Publisher;
import fr.logementdabord.housing.domain.dwelling.Dwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCard;
import fr.logementdabord.housing.domain.dwelling.DwellingEvent;
import fr.logementdabord.housing.domain.dwelling.DwellingEvent.DwellingAnnounced;
import fr.logementdabord.housing.domain.dwelling.DwellingEvent.DwellingConfirmed;
import fr.logementdabord.housing.domain.dwelling.DwellingEvent.DwellingLet;
import fr.logementdabord.housing.domain.dwelling.DwellingEvent.DwellingReleased;
import fr.logementdabord.housing.domain.dwelling.DwellingEvent.DwellingReserved;
import fr.logementdabord.housing.domain.dwelling.DwellingEvent.DwellingWithdrawn;
import fr.logementdabord.housing.domain.dwelling.WithdrawalReason;

/**
 * What is said about dwellings: all of it.
 */
public final class DwellingPublications implements Publisher<Dwelling, DwellingEvent> {

	@Override
	public Optional<PublicEvent> publish(DwellingEvent event, Dwelling after) {
		return after instanceof Dwelling.Announced dwelling ? Optional.of(publish(event, dwelling)) : Optional.empty();
	}

	private static PublicEvent publish(DwellingEvent event, Dwelling.Announced dwelling) {
		String id = dwelling.dwellingId();
		DwellingCard card = dwelling.card();
		return switch (event) {
			case DwellingAnnounced announced -> new PublicEvent(HousingTypes.DWELLING_ANNOUNCED, null,
					DwellingAnnouncedV1.of(id, card, announced.announcedOn(), announced.confirmBy()));
			case DwellingConfirmed confirmed ->
				new PublicEvent(HousingTypes.DWELLING_CONFIRMED, null, new DwellingConfirmedV1(id, card.landlord(),
						card.territory(), confirmed.confirmedOn(), confirmed.confirmBy()));
			case DwellingWithdrawn(var withdrawnOn, var because) -> new PublicEvent(HousingTypes.DWELLING_WITHDRAWN,
					null, new DwellingWithdrawnV1(id, card.landlord(), card.territory(), withdrawnOn,
							(because == null ? WithdrawalReason.BY_LANDLORD : because).name()));
			case DwellingReserved(var kept) -> new PublicEvent(HousingTypes.DWELLING_RESERVED, kept.caseId(),
					new DwellingReservedV1(id, kept.placementId(), kept.caseId(), card.landlord(), card.territory(),
							kept.searchId(), kept.meetingId(), kept.reservedOn(), kept.answerDueOn()));
			case DwellingReleased(var kept, var because, var releasedOn) ->
				new PublicEvent(HousingTypes.DWELLING_RELEASED, kept.caseId(), new DwellingReleasedV1(id,
						kept.placementId(), kept.caseId(), card.landlord(), card.territory(), because, releasedOn));
			case DwellingLet(var kept, var letOn) -> new PublicEvent(HousingTypes.DWELLING_LET, kept.caseId(),
					new DwellingLetV1(id, kept.placementId(), kept.caseId(), card.landlord(), card.territory(), letOn));
		};
	}

}
