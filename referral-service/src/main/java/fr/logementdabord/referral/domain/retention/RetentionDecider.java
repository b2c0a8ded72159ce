package fr.logementdabord.referral.domain.retention;

import java.util.EnumSet;
import java.util.Set;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.referral.domain.retention.RetentionBatch.Approval;
import fr.logementdabord.referral.domain.retention.RetentionBatch.File;
import fr.logementdabord.referral.domain.retention.RetentionBatch.Kept;
import fr.logementdabord.referral.domain.retention.RetentionBatch.Visa;
import fr.logementdabord.referral.domain.retention.RetentionCommand.ApproveBatch;
import fr.logementdabord.referral.domain.retention.RetentionCommand.BeginErasure;
import fr.logementdabord.referral.domain.retention.RetentionCommand.KeepFile;
import fr.logementdabord.referral.domain.retention.RetentionCommand.NoteErasure;
import fr.logementdabord.referral.domain.retention.RetentionCommand.NoteErasureElsewhere;
import fr.logementdabord.referral.domain.retention.RetentionCommand.ProposeBatch;
import fr.logementdabord.referral.domain.retention.RetentionCommand.RecordVisa;
import fr.logementdabord.referral.domain.retention.RetentionCommand.SetFate;
import fr.logementdabord.referral.domain.retention.RetentionCommand.SpareFile;
import fr.logementdabord.referral.domain.retention.RetentionEvent.BatchApproved;
import fr.logementdabord.referral.domain.retention.RetentionEvent.BatchProposed;
import fr.logementdabord.referral.domain.retention.RetentionEvent.CaseErased;
import fr.logementdabord.referral.domain.retention.RetentionEvent.ErasedElsewhere;
import fr.logementdabord.referral.domain.retention.RetentionEvent.ErasureBegun;
import fr.logementdabord.referral.domain.retention.RetentionEvent.FateSet;
import fr.logementdabord.referral.domain.retention.RetentionEvent.FileKept;
import fr.logementdabord.referral.domain.retention.RetentionEvent.VisaRecorded;

import static fr.logementdabord.decider.Decision.accept;
import static fr.logementdabord.decider.Decision.refuse;

/**
 * The rules of a batch: nothing is erased that a person did not approve, and nothing is
 * approved without the visa of the archives.
 */
public final class RetentionDecider implements Decider<RetentionCommand, RetentionBatch, RetentionEvent> {

	private static final int MONTHS_KEPT_AT_MOST = 12;

	/** Why a file is spared after the approval. */
	private static final String CONTACT = "CONTACT";

	@Override
	public RetentionBatch initialState() {
		return RetentionBatch.NONE;
	}

	@Override
	public Decision<RetentionEvent> decide(RetentionCommand command, RetentionBatch state) {
		if (command instanceof ProposeBatch propose) {
			return (state.proposedOn() == null)
					? accept(new BatchProposed(propose.batchId(), propose.on(), propose.lines())) : accept();
		}
		if (state.proposedOn() == null) {
			return refuse(RetentionRefusal.BatchIsUnknown);
		}
		return switch (command) {
			case ProposeBatch proposed -> accept();
			case KeepFile keep -> keep(keep, state);
			case SetFate fate -> open(state, fate.caseId(), new FateSet(fate.caseId(), fate.fate()));
			case RecordVisa visa -> visa(visa, state);
			case ApproveBatch approve -> approve(approve, state);
			case SpareFile spare ->
				erasing(state, spare.caseId(), new FileKept(spare.caseId(), CONTACT, spare.until()));
			case BeginErasure begin -> erasing(state, begin.caseId(), new ErasureBegun(begin.caseId(), begin.found()));
			case NoteErasureElsewhere note -> elsewhere(note, state);
			case NoteErasure erased -> erasing(state, erased.caseId(), new CaseErased(erased.caseId(), erased.on()));
		};
	}

	private static Decision<RetentionEvent> keep(KeepFile keep, RetentionBatch state) {
		return keep.until().isAfter(keep.on().plusMonths(MONTHS_KEPT_AT_MOST))
				? refuse(RetentionRefusal.FileIsKeptTooLong)
				: open(state, keep.caseId(), new FileKept(keep.caseId(), keep.because(), keep.until()));
	}

	private static Decision<RetentionEvent> open(RetentionBatch state, String caseId, RetentionEvent event) {
		if (state.approval() != null) {
			return refuse(RetentionRefusal.BatchIsApproved);
		}
		return state.file(caseId).isPresent() ? accept(event) : refuse(RetentionRefusal.FileIsNotInBatch);
	}

	private static Decision<RetentionEvent> visa(RecordVisa visa, RetentionBatch state) {
		if (state.approval() != null) {
			return refuse(RetentionRefusal.BatchIsApproved);
		}
		if (visa.visaOn().isAfter(visa.on())) {
			return refuse(RetentionRefusal.VisaIsInTheFuture);
		}
		return visa.visaOn().isBefore(state.proposedOn()) ? refuse(RetentionRefusal.VisaIsBeforeTheProposal)
				: accept(new VisaRecorded(visa.reference(), visa.visaOn()));
	}

	private static Decision<RetentionEvent> approve(ApproveBatch approve, RetentionBatch state) {
		if (state.approval() != null) {
			return accept();
		}
		if (state.visa() == null) {
			return refuse(RetentionRefusal.VisaIsMissing);
		}
		return state.doomed().isEmpty() ? refuse(RetentionRefusal.NothingIsLeftToErase)
				: accept(new BatchApproved(approve.on(), approve.approver(), EnumSet.allOf(Holder.class)));
	}

	/** Twice is once: whoever goes on after a crash may begin a file again. */
	private static Decision<RetentionEvent> erasing(RetentionBatch state, String caseId, RetentionEvent event) {
		if (state.approval() == null) {
			return refuse(RetentionRefusal.BatchIsNotApproved);
		}
		File file = state.file(caseId).orElse(null);
		if (file == null) {
			return refuse(RetentionRefusal.FileIsNotInBatch);
		}
		if (file.kept() != null) {
			return refuse(RetentionRefusal.FileIsKept);
		}
		boolean done = file.erasedOn() != null || event instanceof ErasureBegun && !file.found().isEmpty();
		return done ? accept() : accept(event);
	}

	private static Decision<RetentionEvent> elsewhere(NoteErasureElsewhere note, RetentionBatch state) {
		return state.file(note.caseId())
			.map((file) -> file.answers().contains(note.by()) ? Decision.<RetentionEvent>accept()
					: Decision.<RetentionEvent>accept(new ErasedElsewhere(note.caseId(), note.by(), note.found())))
			.orElseGet(() -> refuse(RetentionRefusal.FileIsNotInBatch));
	}

	@Override
	public RetentionBatch evolve(RetentionBatch state, RetentionEvent event) {
		return switch (event) {
			case BatchProposed(var id, var on, var lines) ->
				new RetentionBatch(id, on, null, null, lines.stream().map(File::proposed).toList());
			case FileKept(var caseId, var because, var until) -> state.with(caseId, (file) -> new File(file.line(),
					file.fate(), new Kept(because, until), file.found(), null, Set.of()));
			case FateSet(var caseId, var fate) ->
				state.with(caseId, (file) -> new File(file.line(), fate, null, file.found(), null, Set.of()));
			case VisaRecorded(var reference, var on) -> state.with(new Visa(reference, on));
			case BatchApproved(var on, var by, var holders) -> state.with(new Approval(on, by, holders));
			case ErasureBegun(var caseId, var found) ->
				state.with(caseId, (file) -> new File(file.line(), file.fate(), file.kept(), found, null, Set.of()));
			case ErasedElsewhere(var caseId, var by, var found) ->
				state.with(caseId, (file) -> file.answered(by, found));
			case CaseErased(var caseId, var on) -> state.with(caseId,
					(file) -> new File(file.line(), file.fate(), file.kept(), file.found(), on, file.answers()));
		};
	}

}
