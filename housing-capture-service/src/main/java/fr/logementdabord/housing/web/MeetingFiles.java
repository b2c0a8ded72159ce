package fr.logementdabord.housing.web;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.logementdabord.documents.calendar.CalendarEvent;
import fr.logementdabord.documents.calendar.CalendarInvitation;
import fr.logementdabord.documents.pdf.PdfDocuments;
import fr.logementdabord.housing.application.Communes;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.Called;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.Cancelled;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.Scheduled;
import fr.logementdabord.housing.domain.meeting.Sitting;
import fr.logementdabord.housing.table.MeetingTables;
import fr.logementdabord.housing.view.dwellings.DwellingList;
import fr.logementdabord.housing.view.dwellings.DwellingRow;
import fr.logementdabord.housing.view.meetings.MeetingList;
import fr.logementdabord.housing.view.meetings.MeetingRow;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What people take away from a meeting: the invitation for their calendar, and the
 * minutes. A landlord's minutes speak of its own dwellings only.
 */
@Controller
@RequestMapping("/reunions/{id}")
class MeetingFiles {

	private static final String READERS = "hasAnyRole('landlord', 'coordinator', 'state', 'department', 'auditor')";

	private static final String CHAIR = "État, DDETS du Pas-de-Calais";

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final HousingStreams streams;

	private final MeetingList meetings;

	private final DwellingList dwellings;

	private final MeetingTables tables;

	private final FollowUps followUps;

	private final ParisDays days;

	private final Communes communes;

	private final FrenchText french;

	private final TableText says;

	private final PdfDocuments documents;

	MeetingFiles(HousingStreams streams, MeetingList meetings, DwellingList dwellings, MeetingTables tables,
			FollowUps followUps, ParisDays days, Communes communes, FrenchText french, TableText says,
			PdfDocuments documents) {
		this.streams = streams;
		this.meetings = meetings;
		this.dwellings = dwellings;
		this.tables = tables;
		this.followUps = followUps;
		this.days = days;
		this.communes = communes;
		this.french = french;
		this.says = says;
		this.documents = documents;
	}

	@GetMapping("/invitation.ics")
	@PreAuthorize(READERS)
	ResponseEntity<byte[]> invitation(@PathVariable String id, Viewer viewer) {
		MeetingRow row = visible(id, viewer);
		Called called = called(id);
		Sitting sitting = called.meeting().course().sitting();
		if (sitting == null) {
			throw new NotFound("L’invitation");
		}
		CalendarInvitation invitation = new CalendarInvitation(event(called.meeting(), sitting), CHAIR, invited(row));
		String file = called instanceof Cancelled ? invitation.cancellation() : invitation.file();
		return download(file.getBytes(StandardCharsets.UTF_8), "invitation.ics",
				new MediaType("text", "calendar", StandardCharsets.UTF_8));
	}

	@GetMapping("/compte-rendu.pdf")
	@PreAuthorize(READERS)
	ResponseEntity<byte[]> minutes(@PathVariable String id, Viewer viewer) {
		MeetingRow row = visible(id, viewer);
		Called called = this.tables.seenBy(viewer, called(id));
		Scheduled meeting = called.meeting();
		List<String> order = List.copyOf(meeting.agenda());
		List<DwellingRow> agenda = new ArrayList<>(this.dwellings.among(viewer, row.dwellings()));
		agenda.sort(Comparator.comparingInt((one) -> order.indexOf(one.id())));
		Map<String, Object> model = new HashMap<>();
		model.put("meeting", meeting);
		model.put("course", meeting.course());
		model.put("over", !(called instanceof Scheduled));
		model.put("agenda", agenda);
		model.put("communes", this.communes);
		model.put("says", this.says);
		if (!viewer.is(Roles.LANDLORD)) {
			this.tables.table(viewer, meeting).ifPresent((table) -> model.put("table", table));
			model.put("steps", this.followUps.of(viewer, called));
		}
		return download(this.documents.render("compte-rendu", model), "compte-rendu.pdf", MediaType.APPLICATION_PDF);
	}

	private CalendarEvent event(Scheduled meeting, Sitting sitting) {
		return new CalendarEvent("reunion-" + meeting.meetingId() + "@logement-dabord",
				Math.max(0, meeting.course().revisions() - 1), this.days.now(),
				meeting.heldOn().atTime(sitting.startsAt()).atZone(PARIS).toInstant(),
				meeting.heldOn().atTime(sitting.endsAt()).atZone(PARIS).toInstant(),
				"Réunion de fluidité, " + this.french.territory(meeting.territory()),
				"Logements à l’ordre du jour : " + meeting.agenda().size() + ".", sitting.place(), null);
	}

	private List<String> invited(MeetingRow row) {
		List<String> all = new ArrayList<>(
				List.of("Plateforme Logement d’abord, " + this.french.territory(row.territory()),
						"Département du Pas-de-Calais"));
		all.addAll(row.landlords());
		return all;
	}

	private MeetingRow visible(String id, Viewer viewer) {
		return this.meetings.find(viewer, Answers.id(id, MeetingActions.MEETING))
			.orElseThrow(() -> new NotFound(MeetingActions.MEETING));
	}

	private Called called(String id) {
		if (this.streams.meetings().load(id).state() instanceof Called called) {
			return called;
		}
		throw new NotFound(MeetingActions.MEETING);
	}

	private static ResponseEntity<byte[]> download(byte[] file, String name, MediaType type) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.body(file);
	}

}
