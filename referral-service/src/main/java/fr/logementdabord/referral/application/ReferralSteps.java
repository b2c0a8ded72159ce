package fr.logementdabord.referral.application;

import java.time.LocalDate;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.referral.clock.CaseClock;
import fr.logementdabord.referral.clock.CaseClocks;
import fr.logementdabord.referral.clock.Today;
import fr.logementdabord.referral.domain.referral.FactFinding;
import fr.logementdabord.referral.domain.referral.HousingWish;
import fr.logementdabord.referral.domain.referral.Orientation;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.domain.referral.ReferralCommand;
import fr.logementdabord.referral.domain.referral.ReferralCommand.AcknowledgeReferral;
import fr.logementdabord.referral.domain.referral.ReferralCommand.CloseReferral;
import fr.logementdabord.referral.domain.referral.ReferralCommand.CompleteFactFinding;
import fr.logementdabord.referral.domain.referral.ReferralCommand.DecideOrientation;
import fr.logementdabord.referral.domain.referral.ReferralCommand.ReopenReferral;
import fr.logementdabord.referral.domain.referral.ReferralCommand.RevokeOrientation;
import fr.logementdabord.referral.domain.referral.ReferralCommand.WithdrawReferral;
import fr.logementdabord.referral.domain.referral.ReferralEvent;
import fr.logementdabord.referral.identity.NoteStore;
import fr.logementdabord.referral.reference.MeasureTypes;
import fr.logementdabord.referral.reference.OrientationRules;
import org.jspecify.annotations.Nullable;

/**
 * The steps that people take after the submission. Each bears the day it was taken, which
 * may be long before it is written down.
 */
public class ReferralSteps {

	/** The step whose reason is kept as a note. */
	public static final String ORIENTATION = "orientation";

	private final CommandHandler<ReferralCommand, Referral, ReferralEvent> handler;

	private final NoteStore notes;

	private final CaseClocks clocks;

	private final OrientationRules rules;

	private final Today today;

	public ReferralSteps(CommandHandler<ReferralCommand, Referral, ReferralEvent> handler, NoteStore notes,
			CaseClocks clocks, OrientationRules rules, Today today) {
		this.handler = handler;
		this.notes = notes;
		this.clocks = clocks;
		this.rules = rules;
		this.today = today;
	}

	/** The referral as it is now. */
	public Loaded<Referral> load(String caseId) {
		return this.handler.load(caseId);
	}

	/** Today in Paris: no step is taken later. */
	public LocalDate today() {
		return this.today.date();
	}

	/** Tells the referrer that the referral has arrived. */
	public Outcome<Referral> acknowledge(String caseId, LocalDate on, CommandContext context) {
		return this.handler.handle(caseId, new AcknowledgeReferral(caseId, on), context);
	}

	/** Completes the étayage. */
	public Outcome<Referral> completeFactFinding(String caseId, FactFinding found, CommandContext context) {
		return this.handler.handle(caseId, new CompleteFactFinding(caseId, found), context);
	}

	/**
	 * Decides the orientation, by the rules of that day. Its reason is in people's own
	 * words, so it stays out of the event; it is kept once the decision is, and again
	 * when the request is repeated.
	 */
	public Outcome<Referral> orient(String caseId, ChosenOrientation chosen, String reason, CommandContext context) {
		Orientation orientation = new Orientation(chosen.decidedOn(), chosen.measureType(), chosen.housing(),
				chosen.coordinatorOrganisation(), chosen.otherSolution(), null);
		DecideOrientation decide = new DecideOrientation(caseId, orientation, this.rules.inForceOn(chosen.decidedOn()),
				chosen.overrideMotive(), MeasureTypes.inForceOn(chosen.decidedOn()));
		Outcome<Referral> outcome = this.handler.handle(caseId, decide, context);
		if (outcome instanceof Outcome.Accepted<Referral> accepted) {
			this.notes.keep(caseId, orientationNote((Known) accepted.state()), context.actor(), reason);
		}
		return outcome;
	}

	/**
	 * Where the reason of the latest orientation is kept; each orientation has its own.
	 */
	public static String orientationNote(Known referral) {
		int rank = referral.orientations();
		return (rank > 1) ? ORIENTATION + "-" + rank : ORIENTATION;
	}

	/** Takes the orientation back, so that another one is decided. */
	public Outcome<Referral> revokeOrientation(String caseId, LocalDate on, String reason, CommandContext context) {
		return this.handler.handle(caseId, new RevokeOrientation(caseId, on, reason), context);
	}

	/** Takes up a case that was over, within the delay that is in force on that day. */
	public Outcome<Referral> reopen(String caseId, LocalDate on, String reason, CommandContext context) {
		int withinDays = this.clocks.days(CaseClock.REOPENING, on);
		return this.handler.handle(caseId, new ReopenReferral(caseId, on, reason, withinDays), context);
	}

	/** Stops the case before its end. */
	public Outcome<Referral> withdraw(String caseId, LocalDate on, String reason, CommandContext context) {
		return this.handler.handle(caseId, new WithdrawReferral(caseId, on, reason), context);
	}

	/** Confirms the closure that was proposed. */
	public Outcome<Referral> close(String caseId, LocalDate on, String reason, String destination,
			CommandContext context) {
		return this.handler.handle(caseId, new CloseReferral(caseId, on, reason, destination), context);
	}

	/**
	 * What the coordinator chose.
	 *
	 * @param coordinatorOrganisation the association that employs who decides
	 * @param overrideMotive why it departs from the advice, if it does
	 */
	public record ChosenOrientation(LocalDate decidedOn, @Nullable String measureType, @Nullable HousingWish housing,
			@Nullable String coordinatorOrganisation, @Nullable String otherSolution, @Nullable String overrideMotive) {
	}

}
