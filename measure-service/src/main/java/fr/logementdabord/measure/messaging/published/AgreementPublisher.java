package fr.logementdabord.measure.messaging.published;

import java.util.Optional;

import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.eventing.store.Publisher;
import fr.logementdabord.measure.domain.agreement.AgreementEvent;
import fr.logementdabord.measure.domain.agreement.AgreementEvent.AgreementAmended;
import fr.logementdabord.measure.domain.agreement.AgreementEvent.AgreementSigned;
import fr.logementdabord.measure.domain.agreement.AgreementEvent.PlaceFreed;
import fr.logementdabord.measure.domain.agreement.AgreementEvent.PlaceTaken;
import fr.logementdabord.measure.domain.agreement.Circumstances;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement.Signed;
import fr.logementdabord.measure.domain.agreement.YearTerms;

/**
 * Says what happened to an agreement.
 */
public final class AgreementPublisher implements Publisher<ProviderAgreement, AgreementEvent> {

	@Override
	public Optional<PublicEvent> publish(AgreementEvent event, ProviderAgreement after) {
		Signed agreement = (Signed) after;
		return Optional.of(switch (event) {
			case AgreementSigned e -> signed(e, agreement);
			case AgreementAmended e -> amended(e, agreement);
			case PlaceTaken e -> taken(e, agreement);
			case PlaceFreed e ->
				new PublicEvent(PlaceFreedV1.TYPE, e.caseId(), new PlaceFreedV1(agreement.agreementId(), e.measureId(),
						e.caseId(), agreement.provider(), agreement.territory(), agreement.measureType(), e.freedOn()));
		});
	}

	private static PublicEvent signed(AgreementSigned e, Signed agreement) {
		YearTerms.Terms terms = agreement.years().get(e.year()).first();
		return new PublicEvent(AgreementSignedV1.TYPE, null,
				new AgreementSignedV1(e.agreementId(), e.provider(), e.territory(), e.measureType(), e.year(),
						e.places(), terms.funding().costOfOnePlaceCents(e.places()), e.budgetCents(), e.envelope()));
	}

	private static PublicEvent amended(AgreementAmended e, Signed agreement) {
		YearTerms.Terms terms = agreement.years().get(e.year()).last();
		return new PublicEvent(AgreementAmendedV1.TYPE, null,
				new AgreementAmendedV1(agreement.agreementId(), agreement.provider(), agreement.territory(),
						agreement.measureType(), e.year(), e.number(), e.effectiveOn(), e.places(),
						terms.funding().costOfOnePlaceCents(e.places()), e.budgetCents()));
	}

	private static PublicEvent taken(PlaceTaken e, Signed agreement) {
		Circumstances how = (e.circumstances() != null) ? e.circumstances() : Circumstances.unknown();
		return new PublicEvent(PlaceTakenV1.TYPE, e.caseId(),
				new PlaceTakenV1(agreement.agreementId(), e.measureId(), e.caseId(), agreement.provider(),
						agreement.territory(), agreement.measureType(), e.takenOn(), how.employer().orElse(null),
						how.motive(), how.position().orElse(null)));
	}

}
