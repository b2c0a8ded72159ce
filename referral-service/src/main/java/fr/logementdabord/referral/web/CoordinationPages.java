package fr.logementdabord.referral.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import fr.logementdabord.referral.coordination.Contesting;
import fr.logementdabord.referral.coordination.FactFindingLogs;
import fr.logementdabord.referral.domain.contest.Contest;
import fr.logementdabord.referral.domain.factfindinglog.Question;
import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.security.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

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
 * The work around a case: the log of the étayage and the answers to contests.
 */
@Controller
@RequestMapping("/saisines/{caseId}/coordination")
@PreAuthorize("hasRole('coordinator')")
class CoordinationPages {

	private final CoordinationView view;

	private final FactFindingLogs logs;

	private final Contesting contests;

	CoordinationPages(CoordinationView view, FactFindingLogs logs, Contesting contests) {
		this.view = view;
		this.logs = logs;
		this.contests = contests;
	}

	@GetMapping
	String page(@PathVariable String caseId, Viewer viewer, Model model) {
		return this.view.page(caseId, viewer, model, Map.of(), null);
	}

	@PostMapping("/demandes")
	String ask(@PathVariable String caseId, Viewer viewer, IdempotencyKey key,
			@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response) {
		return this.view.step("demande", caseId, viewer, sent, model, response, () -> {
			FieldCheck check = new FieldCheck();
			String party = check.code("party", sent.getFirst("party"), CodeList.ASKED_PARTY);
			List<String> topics = check.codes("topics", sent.get("topics"), CodeList.ASKED_TOPIC);
			LocalDate askedOn = check.dayUntil(this.view.today(), "askedOn", sent.getFirst("askedOn"));
			LocalDate dueOn = optionalDay(check, "dueOn", sent.getFirst("dueOn"));
			String words = check.optionalText("question", sent.getFirst("question"), CoordinationView.LONGEST);
			check.throwIfWrong();
			return this.logs.ask(caseId, party, topics, dueOn, words, askedOn, CoordinationView.context(key, viewer));
		});
	}

	@PostMapping("/demandes/{questionId}/relance")
	String remind(@PathVariable String caseId, @PathVariable String questionId, Viewer viewer, IdempotencyKey key,
			@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response) {
		return this.view.step("relance", caseId, viewer, sent, model, response,
				() -> this.logs.remind(caseId, questionId, this.view.today(), CoordinationView.context(key, viewer)));
	}

	@PostMapping("/demandes/{questionId}/reponse")
	String answer(@PathVariable String caseId, @PathVariable String questionId, Viewer viewer, IdempotencyKey key,
			@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response) {
		return this.view.step("reponse-" + questionId, caseId, viewer, sent, model, response, () -> {
			FieldCheck check = new FieldCheck();
			String outcome = check.code("outcome", sent.getFirst("outcome"), CodeList.ANSWER_OUTCOME);
			LocalDate on = check.day("answeredOn", sent.getFirst("answeredOn"));
			if (on != null && on.isAfter(this.view.today())) {
				check.wrong("answeredOn", "Cette date est à venir.");
			}
			String words = check.optionalText("answer", sent.getFirst("answer"), CoordinationView.LONGEST);
			check.throwIfWrong();
			return this.logs.answer(caseId, questionId, new Question.Answer(Objects.requireNonNull(on), outcome), words,
					CoordinationView.context(key, viewer));
		});
	}

	@PostMapping("/contestations/{contestId}/reponse")
	String answerContest(@PathVariable String caseId, @PathVariable String contestId, Viewer viewer, IdempotencyKey key,
			@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response) {
		return this.view.step("contestation-" + contestId, caseId, viewer, sent, model, response, () -> {
			FieldCheck check = new FieldCheck();
			String outcome = check.code("outcome", sent.getFirst("outcome"), CodeList.CONTEST_OUTCOME);
			String words = check.text("contestAnswer", sent.getFirst("contestAnswer"), CoordinationView.LONGEST);
			LocalDate on = check.dayUntil(this.view.today(), "contestAnsweredOn", sent.getFirst("contestAnsweredOn"));
			check.throwIfWrong();
			return this.contests.answer(caseId, contestId, new Contest.Answer(on, outcome), words,
					CoordinationView.context(key, viewer));
		});
	}

	private static @Nullable LocalDate optionalDay(FieldCheck check, String field, @Nullable String value) {
		return (value == null || value.isBlank()) ? null : check.day(field, value);
	}

}
