package fr.logementdabord.referral.view.openreferrals;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.ViewDefinition;
import fr.logementdabord.referral.access.SharingEnds;
import org.jspecify.annotations.Nullable;

/**
 * Folds the list. Only what the rows show is read of each event.
 */
public final class OpenReferralsView implements ViewDefinition<OpenReferral> {

	/** Collection of the documents. */
	public static final String COLLECTION = "open_referrals";

	private static final String SUBMITTED = "fr.logementdabord.referral.referral-submitted.v1";

	private static final String ACKNOWLEDGED = "fr.logementdabord.referral.referral-acknowledged.v1";

	private static final String FACT_FINDING = "fr.logementdabord.referral.fact-finding-completed.v1";

	private static final String ORIENTED = "fr.logementdabord.referral.orientation-decided.v1";

	private static final String PROPOSED = "fr.logementdabord.referral.closure-proposed.v1";

	private static final String WITHDRAWN = "fr.logementdabord.referral.referral-withdrawn.v1";

	private static final String CLOSED = "fr.logementdabord.referral.referral-closed.v1";

	private static final String REVOKED = "fr.logementdabord.referral.orientation-revoked.v1";

	private static final String REOPENED = "fr.logementdabord.referral.referral-reopened.v1";

	private static final String ALLOCATED = "fr.logementdabord.measure.measure-allocated.v1";

	private final SharingEnds ends;

	public OpenReferralsView(SharingEnds ends) {
		this.ends = ends;
	}

	@Override
	public String collection() {
		return COLLECTION;
	}

	@Override
	public Class<OpenReferral> document() {
		return OpenReferral.class;
	}

	@Override
	public Set<String> types() {
		Set<String> types = new HashSet<>(SharingEnds.TYPES);
		types.addAll(List.of(SUBMITTED, ACKNOWLEDGED, FACT_FINDING, ORIENTED, PROPOSED, WITHDRAWN, CLOSED, REVOKED,
				REOPENED, ALLOCATED));
		return types;
	}

	@Override
	public @Nullable String idOf(ReceivedEvent event) {
		return event.caseId();
	}

	@Override
	public OpenReferral initial(String id) {
		return OpenReferral.unheard(id);
	}

	@Override
	public OpenReferral evolve(OpenReferral row, ReceivedEvent event) {
		return switch (event.type()) {
			case SUBMITTED -> submitted(row, event.as(Submitted.class));
			case ACKNOWLEDGED -> row.with("ACKNOWLEDGED", event.as(Acknowledged.class).acknowledgedOn());
			case FACT_FINDING -> row.with("FACT_FINDING_COMPLETED", event.as(FactFinding.class).completedOn());
			case ORIENTED -> row.with("ORIENTED", event.as(Oriented.class).decidedOn());
			case PROPOSED -> row.with("CLOSURE_PROPOSED", event.as(Proposed.class).proposedOn());
			case WITHDRAWN -> row.with("WITHDRAWN", event.as(Withdrawn.class).withdrawnOn());
			case CLOSED -> row.with("CLOSED", event.as(Closed.class).closedOn());
			case REVOKED -> row.with("FACT_FINDING_COMPLETED", event.as(Revoked.class).revokedOn());
			case REOPENED -> reopened(row, event.as(Reopened.class));
			case ALLOCATED -> allocated(row, event.as(Allocated.class));
			default -> SharingEnds.TYPES.contains(event.type()) ? row.leftBy(this.ends.of(event)) : row;
		};
	}

	private static OpenReferral submitted(OpenReferral row, Submitted said) {
		return new OpenReferral(row.caseId(), "SUBMITTED", said.territory(), said.referrerOrganisation(),
				said.referrerType(), said.submittedOn(), said.submittedOn(), said.composition(),
				said.housingSituation(), said.motive(), said.notCoveredEpci(), row.shares());
	}

	private static OpenReferral allocated(OpenReferral row, Allocated said) {
		return row.joinedBy(said.measureId(), said.provider());
	}

	private static OpenReferral reopened(OpenReferral row, Reopened said) {
		return row.with(said.status(), said.reopenedOn());
	}

	record Submitted(@Nullable String territory, String referrerOrganisation, String referrerType,
			LocalDate submittedOn, String composition, String housingSituation, String motive,
			@Nullable String notCoveredEpci) {
	}

	record Acknowledged(LocalDate acknowledgedOn) {
	}

	record FactFinding(LocalDate completedOn) {
	}

	record Oriented(LocalDate decidedOn) {
	}

	record Proposed(LocalDate proposedOn) {
	}

	record Withdrawn(LocalDate withdrawnOn) {
	}

	record Closed(LocalDate closedOn) {
	}

	record Revoked(LocalDate revokedOn) {
	}

	record Reopened(LocalDate reopenedOn, String status) {
	}

	record Allocated(String measureId, String provider) {
	}

}
