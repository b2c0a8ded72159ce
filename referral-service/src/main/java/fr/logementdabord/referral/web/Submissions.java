package fr.logementdabord.referral.web;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.referral.application.NewReferral;
import fr.logementdabord.referral.application.ReferralSubmission;
import fr.logementdabord.referral.application.SubmissionRules;
import fr.logementdabord.referral.clock.Today;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.form.FieldSet;
import fr.logementdabord.referral.form.FieldSets;
import fr.logementdabord.referral.form.FormAnswers;
import fr.logementdabord.referral.intake.Attachments;
import fr.logementdabord.referral.intake.Draft;
import fr.logementdabord.referral.intake.Drafts;
import fr.logementdabord.referral.reference.Commune;
import fr.logementdabord.referral.reference.Territories;
import fr.logementdabord.referral.reference.WhereToGo;
import fr.logementdabord.referral.web.Answers.CaseAnswer;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * From what was typed to a saisine, in one go or by way of a draft. Who sends one for a
 * commune without a platform is told whom to turn to.
 */
@Component
class Submissions implements SubmissionRules {

	private final ReferralSubmission submission;

	private final Drafts drafts;

	private final Attachments attachments;

	private final Territories territories;

	private final FieldSets forms;

	private final WhereToGo whereToGo;

	private final Today today;

	Submissions(ReferralSubmission submission, Drafts drafts, Attachments attachments, Territories territories,
			FieldSets forms, WhereToGo whereToGo, Today today) {
		this.submission = submission;
		this.drafts = drafts;
		this.attachments = attachments;
		this.territories = territories;
		this.forms = forms;
		this.whereToGo = whereToGo;
		this.today = today;
	}

	/**
	 * The organisation in whose name the viewer refers.
	 * @throws ProblemException when the account has none
	 */
	static String organisation(Viewer viewer) {
		String organisation = viewer.organisation();
		if (organisation == null) {
			throw new ProblemException(HttpStatus.FORBIDDEN, "sans-organisation",
					"Votre compte n’est rattaché à aucune organisation : la saisine ne peut pas être déposée.");
		}
		return organisation;
	}

	/** The questions of today. */
	FieldSet form() {
		return this.forms.on(today());
	}

	/** The questions of a version that was once in force; those of today when unknown. */
	FieldSet form(String version) {
		return this.forms.named(version).orElseGet(this::form);
	}

	/** Sends a saisine in one go. */
	CaseAnswer submit(SubmissionRequest request, Viewer viewer, IdempotencyKey key) {
		String organisation = organisation(viewer);
		NewReferral referral = check().checked(request);
		return answer(this.submission.submit(referral, viewer.login(), organisation, key.value()));
	}

	/**
	 * Sends a draft.
	 * @throws ProblemException when it cannot be received: it stays a draft
	 */
	CaseAnswer submit(Draft draft, Viewer viewer) {
		if (draft.caseId() != null) {
			Loaded<Referral> sent = this.submission.submitted(draft);
			return told(Answers.of((Known) sent.state(), sent.version()), (Known) sent.state());
		}
		NewReferral referral = check().checked(draft.answers());
		CaseAnswer answer = answer(this.submission.submit(referral, viewer.login(), draft));
		this.attachments.hand(draft, answer.caseId());
		this.drafts.sent(draft, answer.caseId());
		return answer;
	}

	/** Gives a draft up, with its files. */
	void abandon(Draft draft) {
		this.attachments.removeAll(draft);
		this.drafts.abandon(draft);
	}

	LocalDate today() {
		return this.today.date();
	}

	@Override
	public Reading read(FormAnswers answers) {
		return check().read(answers);
	}

	private SubmissionCheck check() {
		return new SubmissionCheck(this.territories, this.forms, today());
	}

	private CaseAnswer answer(Outcome<Referral> outcome) {
		CaseAnswer answer = Answers.to(outcome);
		return (outcome instanceof Outcome.Accepted<Referral> accepted) ? told(answer, (Known) accepted.state())
				: answer;
	}

	private CaseAnswer told(CaseAnswer answer, Known referral) {
		return answer.with(whereToGo(referral));
	}

	/** Whom to turn to instead; nobody where a platform covers the commune. */
	List<WhereToGo.Place> whereToGo(Known referral) {
		if (referral.territory() != null) {
			return List.of();
		}
		String epci = this.territories.commune(referral.file().communeInsee()).map(Commune::epci).orElse("");
		return this.whereToGo.on(epci, referral.file().submittedOn());
	}

}
