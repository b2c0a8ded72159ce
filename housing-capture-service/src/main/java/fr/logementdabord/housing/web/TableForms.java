package fr.logementdabord.housing.web;

import java.util.Map;
import java.util.function.Function;

import fr.logementdabord.housing.domain.meeting.LeftOpenReason;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.security.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What is done at the table by plain forms. A refused form shows the live page again,
 * with what is wrong.
 */
@Controller
@RequestMapping("/reunions/{id}")
class TableForms {

	static final String LEADERS = "hasAnyRole('state', 'coordinator')";

	private final TableActions actions;

	private final TablePages pages;

	private final Validator validator;

	TableForms(TableActions actions, TablePages pages, Validator validator) {
		this.actions = actions;
		this.pages = pages;
		this.validator = validator;
	}

	@PostMapping("/preparation")
	@PreAuthorize(LEADERS)
	Object prepare(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key,
			Model model, HttpServletResponse response) {
		return answer(id, sent, viewer, model, response, (form) -> {
			this.actions.prepare(viewer, id, key);
			return "/reunions/" + id + "/rapprochements";
		});
	}

	@PostMapping("/decisions")
	@PreAuthorize(LEADERS)
	Object decide(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key,
			Model model, HttpServletResponse response) {
		return answer(id, sent, viewer, model, response, (form) -> {
			TableRequests.Ranking request = form.checked(new TableRequests.Ranking(form.text("dwellingId"),
					form.text("searchId"), form.integer("rank"), null), this.validator);
			this.actions.decide(viewer, id, request, key);
			return at(id, request.dwellingId());
		});
	}

	@PostMapping("/withdrawn-ranks")
	@PreAuthorize(LEADERS)
	Object withdraw(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key,
			Model model, HttpServletResponse response) {
		return answer(id, sent, viewer, model, response, (form) -> {
			TableRequests.Pair request = form
				.checked(new TableRequests.Pair(form.text("dwellingId"), form.text("searchId")), this.validator);
			this.actions.withdrawRank(viewer, id, request, key);
			return at(id, request.dwellingId());
		});
	}

	@PostMapping("/left-open")
	@PreAuthorize(LEADERS)
	Object leaveOpen(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key,
			Model model, HttpServletResponse response) {
		return answer(id, sent, viewer, model, response, (form) -> {
			TableRequests.LeftOpen request = form.checked(
					new TableRequests.LeftOpen(form.text("dwellingId"), form.choice("reason", LeftOpenReason.class)),
					this.validator);
			this.actions.leaveOpen(viewer, id, request, key);
			return at(id, request.dwellingId());
		});
	}

	@PostMapping("/closure")
	@PreAuthorize("hasRole('state')")
	Object close(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key,
			Model model, HttpServletResponse response) {
		return answer(id, sent, viewer, model, response, (form) -> {
			this.actions.close(viewer, id, null, key);
			return "/reunions/" + id + "/suites";
		});
	}

	@PostMapping("/cancellation")
	@PreAuthorize("hasRole('state')")
	Object cancel(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key,
			Model model, HttpServletResponse response) {
		return answer(id, sent, viewer, model, response, (form) -> {
			this.actions.cancel(viewer, id, key);
			return "/reunions/" + id;
		});
	}

	private Object answer(String id, Map<String, String> sent, Viewer viewer, Model model, HttpServletResponse response,
			Function<PageForm, String> command) {
		return FormAnswer.of(() -> command.apply(new PageForm(sent)),
				() -> this.pages.tablePage(id, sent.get("dwellingId"), viewer, model), sent, model, response);
	}

	private static String at(String meetingId, String dwellingId) {
		return "/reunions/" + meetingId + "/table?logement=" + dwellingId;
	}

}
