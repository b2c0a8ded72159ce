package fr.logementdabord.measure.messaging.published;

import java.util.Optional;

import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.eventing.store.Publisher;
import fr.logementdabord.measure.domain.ledger.LedgerEvent;
import fr.logementdabord.measure.domain.ledger.SubsidyLedger;

/**
 * Says nothing: what one young person receives is nobody else's business.
 */
public final class LedgerPublisher implements Publisher<SubsidyLedger, LedgerEvent> {

	@Override
	public Optional<PublicEvent> publish(LedgerEvent event, SubsidyLedger after) {
		return Optional.empty();
	}

}
