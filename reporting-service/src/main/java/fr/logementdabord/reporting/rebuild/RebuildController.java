package fr.logementdabord.reporting.rebuild;

import java.util.List;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.eventing.rebuild.Rebuild;
import fr.logementdabord.eventing.rebuild.Rebuilds;
import fr.logementdabord.eventing.receive.ParkedEvent;
import fr.logementdabord.eventing.receive.Receiving;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of whoever runs the service: rebuilds a view with its progress, and shows the
 * events that wait with their reason, to replay them in order. Nothing of a case is
 * shown.
 */
@Controller
@PreAuthorize("hasRole('department')")
class RebuildController {

	private static final String PAGE = "redirect:/tableau-de-bord/exploitation";

	private final Rebuilds rebuilds;

	private final Receiving receiving;

	private final FrenchText french;

	RebuildController(Rebuilds rebuilds, Receiving receiving, FrenchText french) {
		this.rebuilds = rebuilds;
		this.receiving = receiving;
		this.french = french;
	}

	@GetMapping("/tableau-de-bord/exploitation")
	String page(Wanted wanted, PageRequest asked, Model model,
			@RequestHeader(name = "HX-Request", required = false) @Nullable String partial) {
		List<KeptView> views = this.rebuilds.views()
			.stream()
			.map((view) -> new KeptView(view, this.rebuilds.last(view).orElse(null), this.rebuilds.isOutdated(view)))
			.toList();
		model.addAttribute("views", views);
		model.addAttribute("running", views.stream().anyMatch(KeptView::running));
		model.addAttribute("wanted", wanted);
		model.addAttribute("kinds", ParkedEvent.Kind.values());
		model.addAttribute("page", Page.slice(waiting(wanted), asked));
		return (partial != null) ? "exploitation/operation :: views" : "exploitation/operation";
	}

	@PostMapping("/tableau-de-bord/exploitation/vues/{view}/reconstruction")
	String rebuild(@PathVariable String view, Viewer viewer) {
		known(view);
		if (!this.rebuilds.request(view, viewer.login())) {
			throw new ProblemException(HttpStatus.CONFLICT, "reconstruction-en-cours",
					"Une reconstruction de cette vue est déjà en cours. Elle se termine ou s’abandonne avant la suivante.");
		}
		return PAGE;
	}

	@PostMapping("/tableau-de-bord/exploitation/vues/{view}/abandon")
	String abandon(@PathVariable String view) {
		known(view);
		if (!this.rebuilds.abandon(view)) {
			throw new ProblemException(HttpStatus.CONFLICT, "rien-a-abandonner",
					"Il n’y a pas de reconstruction à abandonner, ou elle entre déjà en service.");
		}
		return PAGE;
	}

	@PostMapping("/tableau-de-bord/exploitation/evenements")
	String replay(@RequestParam String group, @RequestParam String eventId) {
		if (!this.receiving.replay(group, eventId)) {
			throw new ProblemException(HttpStatus.CONFLICT, "toujours-en-attente",
					"L’événement ne peut toujours pas être traité : il reste en attente avec sa raison.");
		}
		return PAGE;
	}

	@GetMapping("/tableau-de-bord/exploitation/evenements.{ending:csv|xlsx}")
	ResponseEntity<byte[]> download(@PathVariable String ending, Wanted wanted) {
		SheetExport table = SheetExport.of("Événements en attente", "Événement", "Type", "Flux", "État", "Raison",
				"Essais", "Depuis", "Prochain essai");
		for (WaitingEvent waiting : waiting(wanted)) {
			ParkedEvent parked = waiting.parked();
			table.row(parked.event().id(), parked.event().type(), parked.event().stream(),
					this.french.label("parked", parked.kind()), waiting.reason(), parked.attempts(),
					this.french.dateTime(parked.parkedAt()),
					(parked.retryAt() != null) ? this.french.dateTime(parked.retryAt()) : null);
		}
		return table.download(SheetExport.endingIn(ending), "evenements-en-attente");
	}

	private List<WaitingEvent> waiting(Wanted wanted) {
		return this.receiving.parked()
			.stream()
			.filter((parked) -> wanted.kind() == null || parked.kind() == wanted.kind())
			.map(WaitingEvent::of)
			.filter((waiting) -> wanted.q() == null || waiting.holds(wanted.q()))
			.toList();
	}

	private void known(String view) {
		if (!this.rebuilds.views().contains(view)) {
			throw new NotFound("Cette vue");
		}
	}

	/**
	 * Which of the events that wait are asked for.
	 *
	 * @param q part of an id, a type or a reason
	 * @param kind what they wait for
	 */
	public record Wanted(@Nullable String q, ParkedEvent.@Nullable Kind kind) {
	}

	/**
	 * A view and its last rebuild.
	 *
	 * @param outdated whether an earlier version of the service folded what is served
	 */
	public record KeptView(String name, @Nullable Rebuild last, boolean outdated) {

		/** Whether it is being rebuilt. */
		public boolean running() {
			return this.last != null && this.last.state() == Rebuild.State.RUNNING;
		}

	}

}
