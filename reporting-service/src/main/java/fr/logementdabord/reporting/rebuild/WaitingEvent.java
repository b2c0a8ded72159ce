package fr.logementdabord.reporting.rebuild;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import fr.logementdabord.eventing.receive.ParkedEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event that waits, as it is shown: why in French, and which fields it came with. What
 * is in the fields is not shown.
 *
 * @param parked the event
 * @param reason why it waits
 * @param fields the names of the fields of its data; none when it is no JSON object
 */
public record WaitingEvent(ParkedEvent parked, String reason, List<String> fields) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Map<Pattern, String> REASONS = Map.of(
			Pattern.compile("an earlier event of the stream is missing"), "Un événement antérieur du flux manque.",
			Pattern.compile("an earlier event of the stream is parked"), "Un événement antérieur du flux attend.",
			Pattern.compile("the saisine of this case has not arrived"),
			"La saisine de ce dossier n’est pas encore arrivée.", Pattern.compile("\\S+ lacks \\[(.+)\\]"),
			"Il manque\u00A0: $1.", Pattern.compile("the field (\\S+) of \\S+ is missing"), "Il manque\u00A0: $1.",
			Pattern.compile("the data of \\S+ is not a \\S+"),
			"Les données ne se lisent pas comme le contrat les décrit.", Pattern.compile("unexpected (.+)"),
			"Défaut du service\u00A0: $1.");

	public WaitingEvent {
		fields = List.copyOf(fields);
	}

	static WaitingEvent of(ParkedEvent parked) {
		return new WaitingEvent(parked, french(parked.reason()), fields(parked.event().data()));
	}

	/** Whether its id, its type or its reason holds a text. */
	boolean holds(String text) {
		return (this.parked.event().id() + "\n" + this.parked.event().type() + "\n" + this.reason)
			.toLowerCase(Locale.ROOT)
			.contains(text.strip().toLowerCase(Locale.ROOT));
	}

	private static String french(String reason) {
		for (Map.Entry<Pattern, String> known : REASONS.entrySet()) {
			Matcher matcher = known.getKey().matcher(reason);
			if (matcher.matches()) {
				return matcher.replaceFirst(known.getValue());
			}
		}
		return reason;
	}

	private static List<String> fields(byte[] data) {
		try {
			JsonNode read = JSON.readTree(data);
			return StreamSupport.stream(read.propertyNames().spliterator(), false).toList();
		}
		catch (JacksonException ex) {
			return List.of();
		}
	}

}
