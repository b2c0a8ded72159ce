package fr.logementdabord.measure.domain.review;

import java.util.List;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.decider.Refusal;
import fr.logementdabord.measure.domain.review.ReviewCommand.FillSheet;
import fr.logementdabord.measure.domain.review.ReviewCommand.SignSheet;
import fr.logementdabord.measure.domain.review.ReviewEvent.SheetFilled;
import fr.logementdabord.measure.domain.review.ReviewEvent.SheetSigned;
import fr.logementdabord.measure.domain.review.ReviewSheet.Content;
import fr.logementdabord.measure.domain.review.ReviewSheet.Draft;
import fr.logementdabord.measure.domain.review.ReviewSheet.Empty;
import fr.logementdabord.measure.domain.review.ReviewSheet.Signature;
import fr.logementdabord.measure.domain.review.ReviewSheet.Signed;

/**
 * Decides what a review sheet says and when it is final.
 */
public final class ReviewSheetDecider implements Decider<ReviewCommand, ReviewSheet, ReviewEvent> {

	/** Whether the household signed: a refusal, an absence and no question differ. */
	public static final List<String> HOUSEHOLD_ANSWERS = List.of("SIGNED", "DECLINED", "ABSENT", "NOT_ASKED");

	@Override
	public ReviewSheet initialState() {
		return new Empty();
	}

	@Override
	public Decision<ReviewEvent> decide(ReviewCommand command, ReviewSheet sheet) {
		return switch (command) {
			case FillSheet asked -> fill(asked, sheet);
			case SignSheet asked -> sign(asked, sheet);
		};
	}

	private static Decision<ReviewEvent> fill(FillSheet asked, ReviewSheet sheet) {
		if (sheet instanceof Signed) {
			return no(new ReviewRefusal.SheetIsSigned());
		}
		if (!asked.template().domains().containsAll(asked.scores().keySet())
				|| !asked.template().scores().containsAll(asked.scores().values())) {
			return no(new ReviewRefusal.ScoreIsUnknown());
		}
		if (!asked.scores().keySet().containsAll(asked.template().domains())) {
			return no(new ReviewRefusal.ScoreIsMissing());
		}
		return Decision.accept(new SheetFilled(asked.measureId(), asked.kind(), asked.heldOn(), asked.template().id(),
				asked.scores(), asked.noteId()));
	}

	private static Decision<ReviewEvent> sign(SignSheet asked, ReviewSheet sheet) {
		return switch (sheet) {
			case Empty() -> no(new ReviewRefusal.SheetIsEmpty());
			case Draft(Content content) -> sign(asked, content);
			case Signed(Content content, Signature signature) -> signature.household().equals(asked.household())
					? Decision.accept() : no(new ReviewRefusal.SheetIsSigned());
		};
	}

	private static Decision<ReviewEvent> sign(SignSheet asked, Content content) {
		if (!HOUSEHOLD_ANSWERS.contains(asked.household())) {
			return no(new ReviewRefusal.HouseholdAnswerIsUnknown());
		}
		if (asked.signedOn().isAfter(asked.today())) {
			return no(new ReviewRefusal.SignatureIsInTheFuture());
		}
		if (asked.signedOn().isBefore(content.heldOn())) {
			return no(new ReviewRefusal.SignatureIsBeforeReview());
		}
		return Decision
			.accept(new SheetSigned(asked.leadWorkerId(), asked.household(), asked.signedOn(), content.fingerprint()));
	}

	@Override
	public ReviewSheet evolve(ReviewSheet sheet, ReviewEvent event) {
		return switch (event) {
			case SheetFilled e ->
				new Draft(new Content(e.measureId(), e.kind(), e.heldOn(), e.template(), e.scores(), e.noteId()));
			case SheetSigned e -> new Signed(sheet.written().orElseThrow(),
					new Signature(e.leadWorkerId(), e.household(), e.signedOn(), e.fingerprint()));
		};
	}

	private static Decision<ReviewEvent> no(Refusal why) {
		return Decision.refuse(why);
	}

}
