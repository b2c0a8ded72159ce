package fr.logementdabord.documents.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Writes content lines: escaped, folded at 75 octets, ended by CRLF (RFC 5545, 3.1 and
 * 3.3.11).
 */
final class CalendarLines {

	private static final int MOST_OCTETS = 75;

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

	private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	/** The rule of European summer time since 1996. */
	private static final String TIME_ZONE = """
			BEGIN:VTIMEZONE
			TZID:Europe/Paris
			BEGIN:DAYLIGHT
			DTSTART:19960331T020000
			RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
			TZOFFSETFROM:+0100
			TZOFFSETTO:+0200
			TZNAME:CEST
			END:DAYLIGHT
			BEGIN:STANDARD
			DTSTART:19961027T030000
			RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
			TZOFFSETFROM:+0200
			TZOFFSETTO:+0100
			TZNAME:CET
			END:STANDARD
			END:VTIMEZONE""";

	private final StringBuilder written = new StringBuilder();

	private CalendarLines() {
	}

	static CalendarLines begin(String method) {
		var lines = new CalendarLines();
		lines.line("BEGIN:VCALENDAR");
		lines.line("VERSION:2.0");
		lines.line("PRODID:-//Logement d'abord Pas-de-Calais//FR");
		lines.line("CALSCALE:GREGORIAN");
		lines.line("METHOD:" + method);
		TIME_ZONE.lines().forEach(lines::line);
		return lines;
	}

	void event(CalendarEvent event, String status, String organiser, List<String> invited) {
		line("BEGIN:VEVENT");
		line("UID:" + event.uid());
		line("SEQUENCE:" + event.sequence());
		line("DTSTAMP:" + UTC.format(event.revisedAt()));
		line("DTSTART;TZID=Europe/Paris:" + local(event.start()));
		line("DTEND;TZID=Europe/Paris:" + local(event.end()));
		text("SUMMARY", event.summary());
		text("DESCRIPTION", event.description());
		text("LOCATION", event.location());
		if (event.page() != null) {
			line("URL:" + event.page());
		}
		// organisations have no mailbox here; any address is allowed (RFC 5545, 3.3.3)
		line("ORGANIZER;CN=" + quoted(organiser) + ":urn:logementdabord:organisateur");
		for (int i = 0; i < invited.size(); i++) {
			line("ATTENDEE;CUTYPE=GROUP;PARTSTAT=NEEDS-ACTION;CN=" + quoted(invited.get(i))
					+ ":urn:logementdabord:invite:" + (i + 1));
		}
		line("STATUS:" + status);
		line("END:VEVENT");
	}

	void text(String name, String value) {
		line(name + ":" + escaped(value));
	}

	String end() {
		line("END:VCALENDAR");
		return this.written.toString();
	}

	private void line(String line) {
		int octets = 0;
		for (int i = 0; i < line.length();) {
			String character = Character.toString(line.codePointAt(i));
			int size = character.getBytes(StandardCharsets.UTF_8).length;
			if (octets + size > MOST_OCTETS) {
				this.written.append("\r\n ");
				octets = 1;
			}
			this.written.append(character);
			octets += size;
			i += character.length();
		}
		this.written.append("\r\n");
	}

	private static String local(Instant instant) {
		return LOCAL.format(instant.atZone(PARIS));
	}

	private static String quoted(String parameter) {
		return '"' + parameter.replace('"', '\'').replaceAll("\\p{Cntrl}", " ") + '"';
	}

	private static String escaped(String value) {
		return value.replace("\\", "\\\\")
			.replace(";", "\\;")
			.replace(",", "\\,")
			.replaceAll("\\R", "\\\\n")
			.replaceAll("\\p{Cntrl}", "");
	}

}
