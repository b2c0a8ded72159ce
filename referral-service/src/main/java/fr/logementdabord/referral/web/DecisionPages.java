package fr.logementdabord.referral.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import fr.logementdabord.referral.access.CaseAccess;
import fr.logementdabord.referral.clock.CaseClock;
import fr.logementdabord.referral.clock.CaseClocks;
import fr.logementdabord.referral.coordination.CaseStreams;
import fr.logementdabord.referral.coordination.Contesting;
import fr.logementdabord.referral.domain.contest.Contest;
import fr.logementdabord.referral.domain.notice.NoticeCommand.ConfirmReceipt;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.identity.NoteStore;
import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.ProblemException;
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
 * What was decided, as the referrer is told: the motive, the receipt to confirm, and how
 * to contest.
 */
@Controller
@RequestMapping("/saisines/{caseId}/decision")
@PreAuthorize("hasAnyRole('coordinator', 'referrer')")
class DecisionPages {

	private final CoordinationView view;

	private final CaseDoor door;

	private final CaseDetails details;

	private final CaseStreams streams;

	private final Contesting contests;

	private final CaseClocks clocks;

	private final NoteStore notes;

	DecisionPages(CoordinationView view, CaseDoor door, CaseDetails details, CaseStreams streams, Contesting contests,
			CaseClocks clocks, NoteStore notes) {
		this.view = view;
		this.door = door;
		this.details = details;
		this.streams = streams;
		this.contests = contests;
		this.clocks = clocks;
		this.notes = notes;
	}

	@GetMapping
	String page(@PathVariable String caseId, Viewer viewer, Model model) {
		return page(caseId, viewer, model, Map.of(), null);
	}

	/** Only who was told confirms. */
	@PostMapping("/{noticeId}/accuse")
	@PreAuthorize("hasRole('referrer')")
	String confirm(@PathVariable String caseId, @PathVariable String noticeId, Viewer viewer, IdempotencyKey key) {
		Known referral = this.door.toWork(viewer, caseId);
		if (!CaseAccess.referred(viewer, referral)) {
			throw new NotFound("Cette décision");
		}
		this.view.done(caseId,
				this.streams.notices()
					.handle(caseId, new ConfirmReceipt(caseId, noticeId, this.view.today()),
							CoordinationView.context(key, viewer)));
		return "redirect:/saisines/" + caseId + "/decision";
	}

	/** The referrer contests, or the coordinator writes down what the household asks. */
	@PostMapping("/contestation")
	String contest(@PathVariable String caseId, Viewer viewer, IdempotencyKey key,
			@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response) {
		Known referral = this.door.toWork(viewer, caseId);
		try {
			FieldCheck check = new FieldCheck();
			String by = check.code("by", sent.getFirst("by"), CodeList.CONTEST_BY);
			String words = check.text("contestReason", sent.getFirst("contestReason"), CoordinationView.LONGEST);
			LocalDate on = check.dayUntil(this.view.today(), "contestedOn", sent.getFirst("contestedOn"));
			check.throwIfWrong();
			this.view.done(caseId, this.contests.file(referral, by, words, on, CoordinationView.context(key, viewer)));
			return "redirect:/saisines/" + caseId + "/decision";
		}
		catch (ProblemException problem) {
			response.setStatus(problem.problem().getStatus());
			return page(caseId, viewer, model, sent, problem);
		}
	}

	private String page(String caseId, Viewer viewer, Model model, Map<String, List<String>> sent,
			@Nullable ProblemException problem) {
		Known referral = this.door.toWork(viewer, caseId);
		CaseDetail detail = this.details.of(viewer, caseId);
		List<Contest> filed = this.contests.of(caseId).all();
		model.addAttribute("detail", detail);
		model.addAttribute("notices", this.streams.notices().load(caseId).state().all());
		model.addAttribute("contests", filed);
		model.addAttribute("answers",
				filed.stream()
					.filter((contest) -> !contest.isPending())
					.collect(Collectors.toMap(Contest::contestId,
							(contest) -> this.notes.read(caseId, Contesting.answer(contest.contestId())).orElse(""))));
		model.addAttribute("contestableUntil", (detail.orientation() != null)
				? this.clocks.dueOn(CaseClock.CONTESTING, Objects.requireNonNull(detail.orientation()).decidedOn())
				: null);
		model.addAttribute("mayConfirm", CaseAccess.referred(viewer, referral));
		model.addAttribute("contestants", CodeList.CONTEST_BY.codes());
		model.addAttribute("sent", sent);
		model.addAttribute("problem", (problem != null) ? problem.problem() : null);
		model.addAttribute("errors", SubmissionPages.errors(problem));
		return "coordination/decision";
	}

}
