package fr.logementdabord.referral.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.referral.clock.Today;
import fr.logementdabord.referral.coordination.CaseConferences;
import fr.logementdabord.referral.coordination.Contesting;
import fr.logementdabord.referral.coordination.FactFindingLogs;
import fr.logementdabord.referral.domain.conference.Conference;
import fr.logementdabord.referral.domain.contest.Contest;
import fr.logementdabord.referral.domain.factfindinglog.Question;
import fr.logementdabord.referral.identity.NoteStore;
import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.referral.view.desk.DeskUpdates;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.CommandRefused;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.problem.VersionMismatch;
import fr.logementdabord.web.security.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The page of the work around a case, and what each of its forms has in common: a step
 * that fails gives the page back with what was typed and why.
 */
@Component
class CoordinationView {

	static final int LONGEST = 4000;

	private final CaseDoor door;

	private final FactFindingLogs logs;

	private final CaseConferences conferences;

	private final Contesting contests;

	private final NoteStore notes;

	private final DeskUpdates desk;

	private final Today today;

	CoordinationView(CaseDoor door, FactFindingLogs logs, CaseConferences conferences, Contesting contests,
			NoteStore notes, DeskUpdates desk, Today today) {
		this.door = door;
		this.logs = logs;
		this.conferences = conferences;
		this.contests = contests;
		this.notes = notes;
		this.desk = desk;
		this.today = today;
	}

	/** Today in Paris. */
	LocalDate today() {
		return this.today.date();
	}

	/** The case, if the viewer coordinates it. */
	CaseDoor.Seen open(Viewer viewer, String caseId) {
		this.door.toCoordinate(viewer, caseId);
		return this.door.toSee(viewer, caseId);
	}

	/** Takes a step, then shows the page again. */
	String step(String form, String caseId, Viewer viewer, Map<String, List<String>> sent, Model model,
			HttpServletResponse response, Supplier<Outcome<?>> step) {
		open(viewer, caseId);
		try {
			done(caseId, step.get());
			return "redirect:/saisines/" + caseId + "/coordination";
		}
		catch (NotFound nothing) {
			throw nothing;
		}
		catch (ProblemException problem) {
			response.setStatus(problem.problem().getStatus());
			model.addAttribute("failed", form);
			return page(caseId, viewer, model, sent, problem);
		}
	}

	/** The desk follows at once what was accepted. */
	void done(String caseId, Outcome<?> outcome) {
		switch (outcome) {
			case Outcome.Accepted<?> accepted -> this.desk.after(caseId);
			case Outcome.Refused<?> refused -> throw new CommandRefused(refused.why());
			case Outcome.VersionMismatch<?> mismatch ->
				throw new VersionMismatch(mismatch.expected(), mismatch.actual());
		}
	}

	static CommandContext context(IdempotencyKey key, Viewer viewer) {
		return CommandContext.of(key.value(), viewer.login());
	}

	/** The page. */
	String page(String caseId, Viewer viewer, Model model, Map<String, List<String>> sent,
			@Nullable ProblemException problem) {
		CaseDoor.Seen seen = open(viewer, caseId);
		List<Question> questions = this.logs.of(caseId).questions();
		List<Conference> called = this.conferences.of(caseId).all();
		List<Contest> contested = this.contests.of(caseId).all();
		model.addAttribute("caseId", caseId);
		model.addAttribute("agrees", seen.referral().file().agreesToConference());
		model.addAttribute("questions", questions);
		model.addAttribute("conferences", called);
		model.addAttribute("contests", contested);
		model.addAttribute("words", words(caseId, questions, called, contested));
		model.addAttribute("today", today());
		model.addAttribute("sent", sent);
		model.addAttribute("problem", (problem != null) ? problem.problem() : null);
		model.addAttribute("errors", SubmissionPages.errors(problem));
		for (CodeList list : List.of(CodeList.ASKED_PARTY, CodeList.ASKED_TOPIC, CodeList.ANSWER_OUTCOME,
				CodeList.CONFERENCE_ABSENCE, CodeList.HOUSEHOLD_CHOICE, CodeList.CONFERENCE_CANCELLATION,
				CodeList.CONTEST_OUTCOME)) {
			model.addAttribute(list.name(), list.codes());
		}
		return "coordination/case";
	}

	private Map<String, String> words(String caseId, List<Question> questions, List<Conference> called,
			List<Contest> contested) {
		Map<String, String> words = new HashMap<>();
		questions.forEach((question) -> {
			read(caseId, FactFindingLogs.question(question.questionId()), words);
			read(caseId, FactFindingLogs.answer(question.questionId()), words);
		});
		called.forEach((conference) -> {
			read(caseId, CaseConferences.place(conference.conferenceId()), words);
			read(caseId, CaseConferences.voice(conference.conferenceId()), words);
			read(caseId, CaseConferences.minutes(conference.conferenceId()), words);
		});
		contested.forEach((contest) -> {
			read(caseId, Contesting.motive(contest.contestId()), words);
			read(caseId, Contesting.answer(contest.contestId()), words);
		});
		return words;
	}

	private void read(String caseId, String step, Map<String, String> words) {
		this.notes.read(caseId, step).ifPresent((text) -> words.put(step, text));
	}

}
