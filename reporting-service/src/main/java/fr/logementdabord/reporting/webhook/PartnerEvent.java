package fr.logementdabord.reporting.webhook;

import java.util.LinkedHashMap;
import java.util.Map;

import fr.logementdabord.eventing.receive.CannotHandle;
import fr.logementdabord.eventing.receive.ReceivedEvent;

/**
 * A public event as one partner is told it.
 *
 * @param organisation whose event it is: the sender of the saisine, or the landlord
 * @param type what partners call it
 * @param subject the case or dwelling it is about
 * @param data the fields of its type that the public event has
 */
public record PartnerEvent(String organisation, PartnerEventType type, String subject, Map<String, Object> data) {

	/**
	 * Cuts a public event down.
	 * @param organisation whose event it is
	 * @throws CannotHandle when it does not say what it is about
	 */
	static PartnerEvent of(ReceivedEvent event, PartnerEventType type, String organisation) {
		Map<?, ?> told = event.as(Map.class);
		Map<String, Object> data = new LinkedHashMap<>();
		for (String field : type.fields()) {
			if (told.get(field) instanceof Object value) {
				data.put(field, value);
			}
		}
		return new PartnerEvent(organisation, type, text(told, type.fields().getFirst(), event), data);
	}

	/** A field that every event of the type has. */
	static String text(ReceivedEvent event, String field) {
		return text(event.as(Map.class), field, event);
	}

	private static String text(Map<?, ?> told, String field, ReceivedEvent event) {
		if (told.get(field) instanceof String text && !text.isBlank()) {
			return text;
		}
		throw new CannotHandle("the field " + field + " of " + event.type() + " is missing");
	}

}
