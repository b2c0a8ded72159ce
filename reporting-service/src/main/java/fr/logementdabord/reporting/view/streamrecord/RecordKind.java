package fr.logementdabord.reporting.view.streamrecord;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

import fr.logementdabord.reporting.messaging.received.AllowList;
import fr.logementdabord.reporting.messaging.received.DatedEvent;
import fr.logementdabord.reporting.messaging.received.housing.DwellingEvent;
import fr.logementdabord.reporting.messaging.received.housing.FluidityMeetingEvent;
import fr.logementdabord.reporting.messaging.received.measure.AgreementEvent;
import fr.logementdabord.reporting.messaging.received.measure.GrantEvent;
import fr.logementdabord.reporting.messaging.received.measure.InterventionEvent;
import fr.logementdabord.reporting.messaging.received.measure.PlaceEvent;
import fr.logementdabord.reporting.messaging.received.referral.NetworkSessionEvent;

/**
 * What a record is about, with the events it is made of.
 */
public enum RecordKind {

	/** Places and money of an association, for a territory and a measure type. */
	AGREEMENT(AgreementEvent.READ),
	/** One place of an agreement, held by one measure. */
	PLACE(PlaceEvent.READ),
	/** The State's grant of one call for interest and one year. */
	GRANT(GrantEvent.READ),
	/** A session of the network. */
	NETWORK_SESSION(NetworkSessionEvent.READ),
	/** A visit or an intervention of the mobile team. */
	INTERVENTION(InterventionEvent.READ),
	/** A dwelling that a landlord offers. */
	DWELLING(DwellingEvent.READ),
	/** A fluidity meeting. */
	FLUIDITY_MEETING(FluidityMeetingEvent.READ);

	private final AllowList<? extends DatedEvent> events;

	RecordKind(AllowList<? extends DatedEvent> events) {
		this.events = events;
	}

	/**
	 * The events of this kind of record.
	 */
	public AllowList<? extends DatedEvent> events() {
		return this.events;
	}

	/**
	 * The kind of record that an event belongs to.
	 * @throws IllegalArgumentException when it belongs to none
	 */
	static RecordKind of(String type) {
		return Arrays.stream(values())
			.filter((kind) -> kind.events.lists(type))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(type + " belongs to no record"));
	}

	/**
	 * All types of all kinds.
	 */
	static Set<String> types() {
		Set<String> types = new LinkedHashSet<>();
		for (RecordKind kind : values()) {
			types.addAll(kind.events.types());
		}
		return types;
	}

}
