package fr.logementdabord.documents.calendar;

import java.util.List;

/**
 * An appointment sent by an organisation to those who are expected: an invitation, or its
 * cancellation (RFC 5546).
 *
 * @param event the appointment
 * @param organiser name of the organisation that invites, never a person's
 * @param invited names of the organisations that are expected, at least one
 */
public record CalendarInvitation(CalendarEvent event, String organiser, List<String> invited) {

	/** Media type of the files. */
	public static final String MEDIA_TYPE = "text/calendar";

	public CalendarInvitation {
		invited = List.copyOf(invited);
		if (invited.isEmpty()) {
			throw new IllegalArgumentException("nobody is invited");
		}
	}

	/** The file that invites, or that replaces an earlier revision. */
	public String file() {
		return calendar("REQUEST", "CONFIRMED");
	}

	/** The file that takes the appointment out of the calendars. */
	public String cancellation() {
		return calendar("CANCEL", "CANCELLED");
	}

	private String calendar(String method, String status) {
		var lines = CalendarLines.begin(method);
		lines.event(this.event, status, this.organiser, this.invited);
		return lines.end();
	}

}
