package fr.logementdabord.referral.domain.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import fr.logementdabord.referral.domain.referral.ReferralCommand.AcknowledgeReferral;
import fr.logementdabord.referral.domain.referral.ReferralCommand.CloseReferral;
import fr.logementdabord.referral.domain.referral.ReferralCommand.CompleteFactFinding;
import fr.logementdabord.referral.domain.referral.ReferralCommand.DecideOrientation;
import fr.logementdabord.referral.domain.referral.ReferralCommand.NoteHousingSearchOver;
import fr.logementdabord.referral.domain.referral.ReferralCommand.NoteMeasureOver;
import fr.logementdabord.referral.domain.referral.ReferralCommand.NoteMoveIn;
import fr.logementdabord.referral.domain.referral.ReferralCommand.ShareWithProvider;
import fr.logementdabord.referral.domain.referral.ReferralCommand.WithdrawReferral;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ClosureProposed;
import fr.logementdabord.referral.domain.referral.ReferralEvent.FactFindingCompleted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.HousingSearchOverNoted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.MeasureOverNoted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.OrientationDecided;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ProviderJoined;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralAcknowledged;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralClosed;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralSubmitted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralWithdrawn;
import fr.logementdabord.testkit.spec.DeciderSpec;
import org.jspecify.annotations.Nullable;

/**
 * Histories to start a test from: always events, never a state.
 */
public final class ReferralStories {

	public static final String CASE = "LDA-7K3QX9M2TD4A";

	public static final LocalDate DAY = LocalDate.of(2026, 11, 23);

	public static final HousingWish STUDIO = new HousingWish(List.of("STUDIO", "T1"), List.of("62119"), false);

	/** The measures of 2026. */
	static final Set<String> MEASURE_TYPES = Set.of("ADSL", "VIAL", "ENVAUL");

	static final AcknowledgeReferral ACKNOWLEDGE = new AcknowledgeReferral(CASE, DAY.plusDays(1));

	static final CompleteFactFinding COMPLETE = new CompleteFactFinding(CASE, findings());

	static final WithdrawReferral WITHDRAW = new WithdrawReferral(CASE, DAY.plusDays(20), "HOUSEHOLD_WITHDREW");

	static final CloseReferral CLOSE = new CloseReferral(CASE, DAY.plusDays(375), "OBJECTIVE_REACHED", "SLIDING_LEASE");

	static final ShareWithProvider SHARE = new ShareWithProvider(CASE, "M-1", "asso-escale");

	static final NoteMeasureOver MEASURE_OVER = new NoteMeasureOver(CASE, "M-1", DAY.plusDays(370), "OBJECTIVE_REACHED",
			"SLIDING_LEASE");

	static final NoteMoveIn MOVE_IN = new NoteMoveIn(CASE, "PL-1", DAY.plusDays(50));

	static final NoteHousingSearchOver SEARCH_OVER = new NoteHousingSearchOver(CASE, "S-1", DAY.plusDays(60), "HOUSED");

	private ReferralStories() {
	}

	/** Melle D, 18, rough sleeping, no resources (seed:571-588). */
	public static ReferralFile melleD() {
		return file("artois", 18);
	}

	public static ReferralFile file(@Nullable String territory, int age) {
		return new ReferralFile("H-5N8R2VQ0ZC1M", territory, "ATTACHMENT", (territory != null) ? "62119" : "62041",
				"ccas-bethune", "CCAS", DAY, "SINGLE_WOMAN", List.of(DAY.getYear() - age), age, "ROUGH_SLEEPING",
				"NO_RESOURCES", true, true);
	}

	public static ReferralSubmitted submitted() {
		return new ReferralSubmitted(CASE, melleD());
	}

	public static ReferralAcknowledged acknowledged() {
		return new ReferralAcknowledged(CASE, DAY.plusDays(1));
	}

	public static FactFinding findings() {
		return new FactFinding(DAY.plusDays(7), "DOES_NOT_ANSWER", List.of("NO_RESOURCES", "ISOLATION"));
	}

	public static FactFindingCompleted substantiated() {
		return new FactFindingCompleted(CASE, findings());
	}

	public static Orientation towards(@Nullable String measureType, @Nullable HousingWish housing) {
		return new Orientation(DAY.plusDays(9), measureType, housing);
	}

	/** Without rules, among the measures of the day. */
	public static DecideOrientation decide(Orientation orientation) {
		return new DecideOrientation(CASE, orientation, null, null, MEASURE_TYPES);
	}

	public static OrientationDecided oriented(@Nullable String measureType, @Nullable HousingWish housing) {
		return new OrientationDecided(CASE, towards(measureType, housing));
	}

	public static ProviderJoined providerJoined() {
		return new ProviderJoined(CASE, "M-1", "asso-escale");
	}

	public static MeasureOverNoted measureOver() {
		return new MeasureOverNoted(CASE, "M-1", DAY.plusDays(370), "OBJECTIVE_REACHED", "SLIDING_LEASE");
	}

	public static HousingSearchOverNoted searchOver() {
		return new HousingSearchOverNoted(CASE, "S-1", DAY.plusDays(60), "HOUSED");
	}

	public static ClosureProposed closureProposed(int daysLater) {
		return new ClosureProposed(CASE, DAY.plusDays(daysLater));
	}

	public static ReferralClosed closed() {
		return new ReferralClosed(CASE, DAY.plusDays(375), "OBJECTIVE_REACHED", "SLIDING_LEASE");
	}

	public static ReferralWithdrawn withdrawn() {
		return new ReferralWithdrawn(CASE, DAY.plusDays(20), "HOUSEHOLD_WITHDREW");
	}

	/** From the referral to an orientation that asks for a measure and a dwelling. */
	public static ReferralEvent[] upToOrientation() {
		return upToOrientation("ENVAUL", STUDIO);
	}

	public static ReferralEvent[] upToOrientation(@Nullable String measureType, @Nullable HousingWish housing) {
		return history(submitted(), acknowledged(), substantiated(), oriented(measureType, housing));
	}

	/** Everything is over and the closure is proposed. */
	public static ReferralEvent[] upToProposal() {
		return then(upToOrientation(), providerJoined(), searchOver(), measureOver(), closureProposed(370));
	}

	public static ReferralEvent[] history(ReferralEvent... events) {
		return events;
	}

	public static ReferralEvent[] then(ReferralEvent[] before, ReferralEvent... after) {
		List<ReferralEvent> all = new ArrayList<>(List.of(before));
		all.addAll(List.of(after));
		return all.toArray(ReferralEvent[]::new);
	}

	static DeciderSpec<ReferralCommand, Referral, ReferralEvent> given(ReferralEvent... history) {
		return DeciderSpec.given(new ReferralDecider(), history);
	}

	static DecideOrientation orient(@Nullable String measureType, @Nullable HousingWish housing) {
		return decide(towards(measureType, housing));
	}

}
