package fr.logementdabord.measure.application;

import fr.logementdabord.decider.Refusal;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.measure.domain.measure.SupportMeasure;

/**
 * What became of an allocation.
 */
public sealed interface Allocation {

	/**
	 * The association has the measure.
	 */
	record Done(Loaded<SupportMeasure> measure) implements Allocation {
	}

	/**
	 * The place is held, the measure will follow; nothing more to ask.
	 */
	record UnderWay(Loaded<SupportMeasure> measure) implements Allocation {
	}

	/**
	 * The agreement or the measure says no.
	 */
	record Refused(Refusal why) implements Allocation {
	}

}
