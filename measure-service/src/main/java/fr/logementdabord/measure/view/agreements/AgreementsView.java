package fr.logementdabord.measure.view.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.ViewDefinition;
import fr.logementdabord.measure.messaging.published.AgreementAmendedV1;
import fr.logementdabord.measure.messaging.published.AgreementSignedV1;
import fr.logementdabord.measure.messaging.published.PlaceFreedV1;
import fr.logementdabord.measure.messaging.published.PlaceTakenV1;
import fr.logementdabord.measure.view.agreements.AgreementDocument.Holding;
import fr.logementdabord.measure.view.agreements.AgreementDocument.Terms;
import fr.logementdabord.measure.view.agreements.AgreementDocument.Year;

/**
 * Folds each agreement's own events into its years and its places.
 */
public final class AgreementsView implements ViewDefinition<AgreementDocument> {

	/** The documents. */
	public static final String COLLECTION = "view_agreement_years";

	private static final String STREAM = "agreement-";

	@Override
	public String collection() {
		return COLLECTION;
	}

	@Override
	public Class<AgreementDocument> document() {
		return AgreementDocument.class;
	}

	@Override
	public Set<String> types() {
		return Set.of(AgreementSignedV1.TYPE, AgreementAmendedV1.TYPE, PlaceTakenV1.TYPE, PlaceFreedV1.TYPE);
	}

	@Override
	public String idOf(ReceivedEvent event) {
		return event.stream().substring(STREAM.length());
	}

	@Override
	public AgreementDocument initial(String id) {
		return AgreementDocument.empty(id);
	}

	@Override
	public AgreementDocument evolve(AgreementDocument agreement, ReceivedEvent event) {
		return switch (event.type()) {
			case AgreementSignedV1.TYPE -> {
				var e = event.as(AgreementSignedV1.class);
				Terms first = new Terms(LocalDate.of(e.year(), 1, 1), e.places(), e.unitCostCents(), e.budgetCents());
				yield agreement.signed(e.provider(), e.territory(), e.measureType(),
						new Year(e.year(), e.envelope(), List.of(first)));
			}
			case AgreementAmendedV1.TYPE -> {
				var e = event.as(AgreementAmendedV1.class);
				yield agreement.amended(e.year(),
						new Terms(e.effectiveOn(), e.places(), e.unitCostCents(), e.budgetCents()));
			}
			case PlaceTakenV1.TYPE -> {
				var e = event.as(PlaceTakenV1.class);
				yield agreement.taken(new Holding(e.measureId(), e.takenOn(), null, e.grantedByEmployeeOf(),
						e.grantMotive(), e.waitingPosition()));
			}
			case PlaceFreedV1.TYPE -> {
				var e = event.as(PlaceFreedV1.class);
				yield agreement.freed(e.measureId(), e.freedOn());
			}
			default -> agreement;
		};
	}

}
