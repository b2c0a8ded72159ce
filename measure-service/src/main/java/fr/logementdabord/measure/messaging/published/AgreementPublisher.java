package fr.logementdabord.measure.messaging.published;

import java.util.Optional;

import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.eventing.store.Publisher;
import fr.logementdabord.measure.domain.agreement.AgreementEvent;
import fr.logementdabord.measure.domain.agreement.AgreementEvent.AgreementSigned;
import fr.logementdabord.measure.domain.agreement.AgreementEvent.PlaceFreed;
import fr.logementdabord.measure.domain.agreement.AgreementEvent.PlaceTaken;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement.Signed;

/**
 * Says what happened to an agreement.
 */
public final class AgreementPublisher implements Publisher<ProviderAgreement, AgreementEvent> {

	@Override
	public Optional<PublicEvent> publish(AgreementEvent event, ProviderAgreement after) {
		Signed agreement = (Signed) after;
		return Optional.of(switch (event) {
			case AgreementSigned e ->
				new PublicEvent(AgreementSignedV1.TYPE, null, new AgreementSignedV1(e.agreementId(), e.provider(),
						e.territory(), e.measureType(), e.year(), e.places(), e.unitCostCents()));
			case PlaceTaken e ->
				new PublicEvent(PlaceTakenV1.TYPE, e.caseId(), new PlaceTakenV1(agreement.agreementId(), e.measureId(),
						e.caseId(), agreement.provider(), agreement.territory(), agreement.measureType(), e.takenOn()));
			case PlaceFreed e ->
				new PublicEvent(PlaceFreedV1.TYPE, e.caseId(), new PlaceFreedV1(agreement.agreementId(), e.measureId(),
						e.caseId(), agreement.provider(), agreement.territory(), agreement.measureType()));
		});
	}

}
