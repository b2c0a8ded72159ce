package fr.logementdabord.measure.messaging.published;

import java.util.Optional;

import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.eventing.store.Publisher;
import fr.logementdabord.measure.domain.grant.GrantAgreement;
import fr.logementdabord.measure.domain.grant.GrantAgreement.Signed;
import fr.logementdabord.measure.domain.grant.GrantEvent;
import fr.logementdabord.measure.domain.grant.GrantEvent.BudgetDetailed;
import fr.logementdabord.measure.domain.grant.GrantEvent.BudgetTransferred;
import fr.logementdabord.measure.domain.grant.GrantEvent.CostRecorded;
import fr.logementdabord.measure.domain.grant.GrantEvent.CostStruck;
import fr.logementdabord.measure.domain.grant.GrantEvent.GrantAmended;
import fr.logementdabord.measure.domain.grant.GrantEvent.GrantPaid;
import fr.logementdabord.measure.domain.grant.GrantEvent.GrantSigned;
import fr.logementdabord.measure.domain.grant.GrantEvent.LetterAnswered;
import fr.logementdabord.measure.domain.grant.GrantEvent.LetterRegistered;
import fr.logementdabord.measure.domain.grant.GrantEvent.ReportSubmitted;
import fr.logementdabord.measure.domain.grant.GrantTerms;

/**
 * Says what the financial report needs of a grant. Letters between State and Department
 * stay between them.
 */
public final class GrantPublisher implements Publisher<GrantAgreement, GrantEvent> {

	@Override
	public Optional<PublicEvent> publish(GrantEvent event, GrantAgreement after) {
		GrantTerms grant = ((Signed) after).terms();
		String id = grant.grantId();
		String envelope = grant.envelope();
		int year = grant.year();
		return switch (event) {
			case GrantSigned e -> say(GrantSignedV1.TYPE,
					new GrantSignedV1(id, envelope, year, e.grantCents(), e.eligibleCents(), e.budgetCents(),
							e.deliberation(), e.deliberatedOn(), e.stateAccount(), e.departmentAccount(),
							grant.reportsDueOn()));
			case BudgetDetailed e ->
				say(GrantBudgetDetailedV1.TYPE, new GrantBudgetDetailedV1(id, envelope, year, e.budgetCents()));
			case GrantAmended e -> say(GrantAmendedV1.TYPE, new GrantAmendedV1(id, envelope, year, e.number(),
					e.grantCents(), e.eligibleCents(), e.budgetCents(), e.signedOn()));
			case GrantPaid e -> say(GrantPaidV1.TYPE, new GrantPaidV1(id, envelope, year, e.cents(), e.paidOn()));
			case BudgetTransferred e -> say(GrantBudgetTransferredV1.TYPE, new GrantBudgetTransferredV1(id, envelope,
					year, e.transferId(), e.from(), e.to(), e.cents(), e.notifiedOn()));
			case CostRecorded e -> say(GrantCostRecordedV1.TYPE,
					new GrantCostRecordedV1(id, envelope, year, e.costId(), e.nature(), e.cents(), e.incurredOn()));
			case CostStruck e -> say(GrantCostStruckV1.TYPE,
					new GrantCostStruckV1(id, envelope, year, e.costId(), e.nature(), e.cents()));
			case ReportSubmitted e -> say(GrantReportSubmittedV1.TYPE,
					new GrantReportSubmittedV1(id, envelope, year, e.report(), e.signedOn(), e.sentOn(), e.late()));
			case LetterRegistered e -> Optional.empty();
			case LetterAnswered e -> Optional.empty();
		};
	}

	private static Optional<PublicEvent> say(String type, Object data) {
		return Optional.of(new PublicEvent(type, null, data));
	}

}
