package fr.logementdabord.referral.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import fr.logementdabord.referral.coordination.CaseConferences;
import fr.logementdabord.referral.coordination.CaseConferences.Invitation;
import fr.logementdabord.referral.domain.conference.Conference;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Case conferences: called, moved, cancelled, held, and the calendar file for those who
 * are invited.
 */
@Controller
@RequestMapping("/saisines/{caseId}/concertations")
class ConferencePages {

	private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	private final CoordinationView view;

	private final CaseDoor door;

	private final CaseConferences conferences;

	private final FrenchText french;

	private final Clock clock;

	ConferencePages(CoordinationView view, CaseDoor door, CaseConferences conferences, FrenchText french, Clock clock) {
		this.view = view;
		this.door = door;
		this.conferences = conferences;
		this.french = french;
		this.clock = clock;
	}

	@PostMapping
	@PreAuthorize("hasRole('coordinator')")
	String schedule(@PathVariable String caseId, Viewer viewer, IdempotencyKey key,
			@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response) {
		return this.view.step("concertation", caseId, viewer, sent, model, response, () -> {
			Known referral = this.view.open(viewer, caseId).referral();
			FieldCheck check = new FieldCheck();
			LocalDateTime start = start(check, sent);
			int minutes = check.number("minutes", sent.getFirst("minutes"));
			List<String> invited = check.codes("invited", sent.get("invited"), CodeList.ASKED_PARTY);
			String place = check.text("place", sent.getFirst("place"), 300);
			check.throwIfWrong();
			return this.conferences.schedule(referral, Objects.requireNonNull(referral.territory()),
					new Invitation(Objects.requireNonNull(start), minutes, invited, place,
							"true".equals(sent.getFirst("agreed")), "true".equals(sent.getFirst("tookPlace"))),
					this.view.today(), CoordinationView.context(key, viewer));
		});
	}

	@PostMapping("/{conferenceId}/report")
	@PreAuthorize("hasRole('coordinator')")
	String move(@PathVariable String caseId, @PathVariable String conferenceId, Viewer viewer, IdempotencyKey key,
			@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response) {
		return this.view.step("report-" + conferenceId, caseId, viewer, sent, model, response, () -> {
			FieldCheck check = new FieldCheck();
			LocalDateTime start = start(check, sent);
			int minutes = check.number("minutes", sent.getFirst("minutes"));
			check.throwIfWrong();
			return this.conferences.move(caseId, conferenceId, Objects.requireNonNull(start), minutes,
					this.view.today(), CoordinationView.context(key, viewer));
		});
	}

	@PostMapping("/{conferenceId}/annulation")
	@PreAuthorize("hasRole('coordinator')")
	String cancel(@PathVariable String caseId, @PathVariable String conferenceId, Viewer viewer, IdempotencyKey key,
			@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response) {
		return this.view.step("annulation-" + conferenceId, caseId, viewer, sent, model, response, () -> {
			FieldCheck check = new FieldCheck();
			String because = check.code("because", sent.getFirst("because"), CodeList.CONFERENCE_CANCELLATION);
			check.throwIfWrong();
			return this.conferences.cancel(caseId, conferenceId, because, CoordinationView.context(key, viewer));
		});
	}

	@PostMapping("/{conferenceId}/tenue")
	@PreAuthorize("hasRole('coordinator')")
	String held(@PathVariable String caseId, @PathVariable String conferenceId, Viewer viewer, IdempotencyKey key,
			@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response) {
		return this.view.step("tenue-" + conferenceId, caseId, viewer, sent, model, response, () -> {
			String territory = Objects.requireNonNull(this.view.open(viewer, caseId).referral().territory());
			FieldCheck check = new FieldCheck();
			LocalDate on = check.day("heldOn", sent.getFirst("heldOn"));
			List<String> attended = check.codes("attended", sent.get("attended"), CodeList.ASKED_PARTY);
			boolean tookPart = attended.contains("HOUSEHOLD");
			String absence = tookPart ? null
					: check.code("absence", sent.getFirst("absence"), CodeList.CONFERENCE_ABSENCE);
			String choice = check.code("choice", sent.getFirst("choice"), CodeList.HOUSEHOLD_CHOICE);
			Map<String, String> words = new LinkedHashMap<>();
			put(words, CaseConferences.voice(conferenceId),
					check.optionalText("voice", sent.getFirst("voice"), CoordinationView.LONGEST));
			put(words, CaseConferences.minutes(conferenceId),
					check.text("report", sent.getFirst("report"), 4 * CoordinationView.LONGEST));
			check.throwIfWrong();
			return this.conferences.record(caseId, territory, conferenceId,
					new Conference.Held(Objects.requireNonNull(on), attended, absence, choice), words,
					this.view.today(), CoordinationView.context(key, viewer));
		});
	}

	/** For all who work with the household: they were invited. */
	@GetMapping("/{conferenceId}/invitation")
	@PreAuthorize("hasAnyRole('coordinator', 'referrer', 'association')")
	ResponseEntity<String> invitation(@PathVariable String caseId, @PathVariable String conferenceId, Viewer viewer) {
		Known referral = this.door.toWork(viewer, caseId);
		Conference conference = this.conferences.of(caseId)
			.of(conferenceId)
			.orElseThrow(() -> new NotFound("Cette concertation"));
		List<String> invited = conference.invited()
			.stream()
			.map((code) -> this.french.label("asked-party", code))
			.toList();
		return ResponseEntity.ok()
			.contentType(CALENDAR)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("concertation.ics").build().toString())
			.body(CaseConferences.calendar(caseId, conference,
					"Plateforme Logement d’abord " + this.french.territory(referral.territory()), invited,
					this.clock.instant()));
	}

	private static @Nullable LocalDateTime start(FieldCheck check, MultiValueMap<String, String> sent) {
		LocalDate day = check.day("day", sent.getFirst("day"));
		LocalTime hour = check.hour("hour", sent.getFirst("hour"));
		return (day != null && hour != null) ? day.atTime(hour) : null;
	}

	private static void put(Map<String, String> words, String step, @Nullable String text) {
		if (text != null && !text.isEmpty()) {
			words.put(step, text);
		}
	}

}
