package fr.logementdabord.reporting.webhook.web;

import java.util.Arrays;
import java.util.List;

import fr.logementdabord.reporting.webhook.PartnerEventType;
import fr.logementdabord.reporting.webhook.subscription.Subscription;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.PageRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Webhooks by page, for the people of an organisation.
 */
@Controller
@RequestMapping("/webhooks")
@PreAuthorize("hasAnyRole('referrer', 'landlord')")
class WebhooksPages {

	private final WebhookDesk desk;

	WebhooksPages(WebhookDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	String all(Viewer viewer, Model model) {
		model.addAttribute("webhooks", this.desk.all(viewer));
		model.addAttribute("types", Arrays.stream(PartnerEventType.values()).map(PartnerEventType::type).toList());
		model.addAttribute("chosen", List.of());
		return "webhooks/list";
	}

	/**
	 * The secret is shown in the answer itself: it stands in no address and no history.
	 */
	@PostMapping
	String subscribe(@RequestParam(required = false) @Nullable String url,
			@RequestParam(required = false) @Nullable List<String> types, Viewer viewer, IdempotencyKey key,
			Model model, HttpServletResponse response) {
		try {
			Subscription subscription = this.desk.subscribe(url, types, viewer, key);
			return withSecret(subscription, viewer, model, response);
		}
		catch (ProblemException refused) {
			response.setStatus(refused.problem().getStatus());
			all(viewer, model);
			model.addAttribute("problem", refused.problem());
			model.addAttribute("url", url);
			model.addAttribute("chosen", (types != null) ? types : List.of());
			return "webhooks/list";
		}
	}

	@GetMapping("/{id}")
	String one(@PathVariable String id, PageRequest page, Viewer viewer, Model model) {
		return shown(this.desk.one(id, viewer), page, viewer, model);
	}

	@PostMapping("/{id}/secret")
	String rotate(@PathVariable String id, Viewer viewer, Model model, HttpServletResponse response) {
		return withSecret(this.desk.rotate(id, viewer), viewer, model, response);
	}

	@PostMapping("/{id}/fin")
	String end(@PathVariable String id, Viewer viewer) {
		this.desk.end(id, viewer);
		return "redirect:/webhooks/" + id;
	}

	@PostMapping("/{id}/abandons/{stream}/renvoi")
	String replay(@PathVariable String id, @PathVariable String stream, Viewer viewer) {
		this.desk.replay(id, stream, viewer);
		return "redirect:/webhooks/" + id;
	}

	@PostMapping("/{id}/abandons/{stream}/passage")
	String skip(@PathVariable String id, @PathVariable String stream, Viewer viewer) {
		this.desk.skip(id, stream, viewer);
		return "redirect:/webhooks/" + id;
	}

	private String withSecret(Subscription subscription, Viewer viewer, Model model, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		model.addAttribute("secret", this.desk.secret(subscription));
		return shown(subscription, PageRequest.first(), viewer, model);
	}

	private String shown(Subscription subscription, PageRequest page, Viewer viewer, Model model) {
		model.addAttribute("webhook", subscription);
		model.addAttribute("page", this.desk.attempts(subscription.id(), page, viewer));
		model.addAttribute("dead", this.desk.deadLetters(subscription.id(), viewer));
		return "webhooks/one";
	}

}
