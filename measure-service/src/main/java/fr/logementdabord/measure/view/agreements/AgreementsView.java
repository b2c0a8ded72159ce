package fr.logementdabord.measure.view.agreements;

import java.util.Set;
import java.util.TreeSet;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.ViewDefinition;
import fr.logementdabord.measure.messaging.published.AgreementSignedV1;
import fr.logementdabord.measure.messaging.published.PlaceFreedV1;
import fr.logementdabord.measure.messaging.published.PlaceTakenV1;

/**
 * Folds each agreement's own events into its places.
 */
public final class AgreementsView implements ViewDefinition<AgreementDocument> {

	/** The documents. */
	public static final String COLLECTION = "view_agreements";

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
		return Set.of(AgreementSignedV1.TYPE, PlaceTakenV1.TYPE, PlaceFreedV1.TYPE);
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
				yield new AgreementDocument(agreement.id(), e.provider(), e.territory(), e.measureType(), e.year(),
						e.places(), e.unitCostCents(), Set.of(), e.places());
			}
			case PlaceTakenV1.TYPE -> {
				Set<String> holders = new TreeSet<>(agreement.takenBy());
				holders.add(event.as(PlaceTakenV1.class).measureId());
				yield agreement.heldBy(holders);
			}
			case PlaceFreedV1.TYPE -> {
				Set<String> holders = new TreeSet<>(agreement.takenBy());
				holders.remove(event.as(PlaceFreedV1.class).measureId());
				yield agreement.heldBy(holders);
			}
			default -> agreement;
		};
	}

}
