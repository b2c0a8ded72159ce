package fr.logementdabord.testkit.eventing;

import fr.logementdabord.testkit.parts.RealParts;
import fr.logementdabord.testkit.store.EventStoreContract;

/**
 * The event store on the embedded database process.
 */
class EmbeddedEventStoreIT extends EventStoreContract {

	@Override
	protected String connectionString() {
		return RealParts.mongo("contract");
	}

}
