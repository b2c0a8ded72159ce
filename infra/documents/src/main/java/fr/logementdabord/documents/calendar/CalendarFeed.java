package fr.logementdabord.documents.calendar;

import java.util.List;

/**
 * Appointments and deadlines that a calendar subscribes to.
 *
 * @param name what the calendar is called in people's lists
 * @param events what it holds
 */
public record CalendarFeed(String name, List<CalendarEvent> events) {

	public CalendarFeed {
		events = List.copyOf(events);
	}

	/** The file that the subscription reads. */
	public String file() {
		var lines = CalendarLines.begin("PUBLISH");
		lines.text("X-WR-CALNAME", this.name);
		this.events.forEach((event) -> lines.event(event, "CONFIRMED", this.name, List.of()));
		return lines.end();
	}

}
