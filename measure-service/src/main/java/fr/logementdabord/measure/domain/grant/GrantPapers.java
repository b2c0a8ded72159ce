package fr.logementdabord.measure.domain.grant;

import java.time.LocalDate;
import java.util.Optional;

import fr.logementdabord.decider.Decision;
import fr.logementdabord.measure.domain.grant.GrantAgreement.Letter;
import fr.logementdabord.measure.domain.grant.GrantAgreement.Signed;
import fr.logementdabord.measure.domain.grant.GrantAgreement.Submission;
import fr.logementdabord.measure.domain.grant.GrantCommand.AnswerLetter;
import fr.logementdabord.measure.domain.grant.GrantCommand.RegisterLetter;
import fr.logementdabord.measure.domain.grant.GrantCommand.SubmitReport;
import fr.logementdabord.measure.domain.grant.GrantEvent.LetterAnswered;
import fr.logementdabord.measure.domain.grant.GrantEvent.LetterRegistered;
import fr.logementdabord.measure.domain.grant.GrantEvent.ReportSubmitted;

/**
 * What is written under a grant: reports after the year (articles 6 and 9), registered
 * letters with their two months (articles 7, 8, 12 and 13).
 */
final class GrantPapers {

	private static final int MONTHS_TO_ANSWER = 2;

	private GrantPapers() {
	}

	static Decision<GrantEvent> submit(SubmitReport asked, Signed grant) {
		if (!GrantCodes.REPORTS.contains(asked.report())) {
			return Decision.refuse(new PaperRefusal.CodeIsUnknown());
		}
		if (asked.sentOn().isAfter(asked.today())) {
			return Decision.refuse(new GrantRefusal.DayIsInTheFuture());
		}
		if (!asked.sentOn().isAfter(grant.terms().until())) {
			return Decision.refuse(new PaperRefusal.ReportComesBeforeTheEndOfTheYear());
		}
		if (asked.signedOn().isAfter(asked.sentOn())) {
			return Decision.refuse(new PaperRefusal.ReportIsSignedAfterItWasSent());
		}
		boolean late = asked.sentOn().isAfter(grant.terms().reportsDueOn());
		Submission known = grant.reports().get(asked.report());
		if (known != null) {
			return known.equals(new Submission(asked.signedOn(), asked.sentOn(), late)) ? Decision.accept()
					: Decision.refuse(new PaperRefusal.ReportIsAlreadySubmitted());
		}
		return Decision.accept(new ReportSubmitted(asked.report(), asked.signedOn(), asked.sentOn(), late));
	}

	static Decision<GrantEvent> register(RegisterLetter asked, Signed grant) {
		if (grant.letters().containsKey(asked.letterId())) {
			return Decision.accept();
		}
		if (!GrantCodes.LETTER_PURPOSES.contains(asked.purpose()) || !GrantCodes.SENDERS.contains(asked.sender())) {
			return Decision.refuse(new PaperRefusal.CodeIsUnknown());
		}
		Optional<GrantRefusal> wrong = GrantDecider.wrongDay(asked.sentOn(), asked.today(), grant);
		if (wrong.isPresent()) {
			return Decision.refuse(wrong.get());
		}
		LocalDate due = GrantCodes.AWAITING_TWO_MONTHS.contains(asked.purpose())
				? asked.sentOn().plusMonths(MONTHS_TO_ANSWER) : null;
		return Decision
			.accept(new LetterRegistered(asked.letterId(), asked.purpose(), asked.sender(), asked.sentOn(), due));
	}

	static Decision<GrantEvent> answer(AnswerLetter asked, Signed grant) {
		Letter letter = grant.letters().get(asked.letterId());
		if (letter == null) {
			return Decision.refuse(new PaperRefusal.LetterIsUnknown());
		}
		if (!GrantCodes.OUTCOMES.contains(asked.outcome())) {
			return Decision.refuse(new PaperRefusal.CodeIsUnknown());
		}
		if (asked.answeredOn().isAfter(asked.today())) {
			return Decision.refuse(new GrantRefusal.DayIsInTheFuture());
		}
		if (asked.answeredOn().isBefore(letter.sentOn())) {
			return Decision.refuse(new PaperRefusal.AnswerIsBeforeTheLetter());
		}
		if (letter.answeredOn().isPresent()) {
			return letter.equals(letter.answered(asked.outcome(), asked.answeredOn())) ? Decision.accept()
					: Decision.refuse(new PaperRefusal.LetterIsAlreadyAnswered());
		}
		return Decision.accept(new LetterAnswered(asked.letterId(), asked.outcome(), asked.answeredOn()));
	}

}
