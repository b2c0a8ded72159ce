package fr.logementdabord.documents;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

import fr.logementdabord.documents.calendar.CalendarEvent;
import fr.logementdabord.documents.calendar.CalendarFeed;
import fr.logementdabord.documents.calendar.CalendarInvitation;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** ical4j reads what we write. */
class CalendarInvitationTest {

	private static final String DESCRIPTION = "Ordre du jour ; logements, recherches\nApporter les dossiers \\ étayages.";

	private static final List<String> INVITED = List.of("Habitat \"Démo\"", "Association L’Escale");

	private static final CalendarEvent MEETING = new CalendarEvent("reunion-R-1@logement-dabord", 2,
			Instant.parse("2026-11-20T09:00:00Z"), Instant.parse("2026-12-03T13:00:00Z"),
			Instant.parse("2026-12-03T15:30:00Z"),
			"Réunion de fluidité de l’Artois, avec un titre assez long pour devoir être plié en plusieurs lignes",
			DESCRIPTION, "Arras, salle 2", URI.create("https://exemple.invalid/reunions/R-1"));

	@Test
	void an_invitation_is_read_with_paris_time_and_every_sign_of_its_texts() throws Exception {
		Calendar read = read(new CalendarInvitation(MEETING, "DDETS du Pas-de-Calais", INVITED).file());
		assertThat(read.validate().getEntries()).isEmpty();
		assertThat(read.getMethod()).isEqualTo(ImmutableMethod.REQUEST);
		VEvent event = (VEvent) read.getComponents("VEVENT").getFirst();
		assertThat(event.getSummary().getValue()).isEqualTo(MEETING.summary());
		assertThat(event.getDescription().getValue()).isEqualTo(DESCRIPTION);
		assertThat(event.getAttendees()).hasSize(2);
		assertThat(event.getSequence().getSequenceNo()).isEqualTo(2);
		ZonedDateTime start = ZonedDateTime.from(event.getDateTimeStart().getDate());
		assertThat(start.toLocalDateTime())
			.isEqualTo(MEETING.start().atZone(ZoneId.of("Europe/Paris")).toLocalDateTime());
		assertThat(start.toInstant()).isEqualTo(MEETING.start());
	}

	@Test
	void no_line_is_longer_than_75_octets() {
		assertThat(new CalendarInvitation(MEETING, "DDETS", INVITED).file().split("\r\n"))
			.allMatch((line) -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
	}

	@Test
	void a_cancellation_names_the_same_appointment() throws Exception {
		Calendar read = read(new CalendarInvitation(MEETING, "DDETS", INVITED).cancellation());
		assertThat(read.getMethod()).isEqualTo(ImmutableMethod.CANCEL);
		VEvent event = (VEvent) read.getComponents("VEVENT").getFirst();
		assertThat(event.getStatus()).isEqualTo(ImmutableStatus.VEVENT_CANCELLED);
		assertThat(event.getUid().orElseThrow().getValue()).isEqualTo(MEETING.uid());
	}

	@Test
	void a_feed_holds_every_appointment() throws Exception {
		Calendar read = read(new CalendarFeed("Réunions de l’Artois", List.of(MEETING, MEETING)).file());
		assertThat(read.getComponents("VEVENT")).hasSize(2);
	}

	private static Calendar read(String file) throws Exception {
		return new CalendarBuilder().build(new StringReader(file));
	}

}
