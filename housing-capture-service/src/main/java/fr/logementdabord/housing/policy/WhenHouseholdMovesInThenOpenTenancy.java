package fr.logementdabord.housing.policy;

import java.util.Set;

import fr.logementdabord.eventing.receive.CannotHandle;
import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.housing.application.HousingIds;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.application.Outcomes;
import fr.logementdabord.housing.application.Tenancies;
import fr.logementdabord.housing.domain.placement.Placement.MovedIn;
import fr.logementdabord.housing.domain.placement.Proposal;
import fr.logementdabord.housing.domain.tenancy.TenancyCommand.OpenTenancy;
import fr.logementdabord.housing.domain.tenancy.Terms;
import fr.logementdabord.housing.messaging.published.HouseholdMovedInV1;
import fr.logementdabord.housing.messaging.published.HousingTypes;
import fr.logementdabord.housing.reference.TenancyRules;

/**
 * The placement ends with the move-in; the tenancy begins, under the rules in force that
 * day.
 */
public final class WhenHouseholdMovesInThenOpenTenancy implements Policy {

	private final HousingStreams streams;

	private final Tenancies tenancies;

	private final TenancyRules rules;

	public WhenHouseholdMovesInThenOpenTenancy(HousingStreams streams, Tenancies tenancies, TenancyRules rules) {
		this.streams = streams;
		this.tenancies = tenancies;
		this.rules = rules;
	}

	@Override
	public Set<String> types() {
		return Set.of(HousingTypes.HOUSEHOLD_MOVED_IN);
	}

	@Override
	public void on(ReceivedEvent event) {
		String placementId = event.as(HouseholdMovedInV1.class).placementId();
		if (!(this.streams.placements().load(placementId).state() instanceof MovedIn movedIn)) {
			throw new CannotHandle("a move-in names a placement that has moved in");
		}
		Outcomes.accepted(this.tenancies.streams()
			.handle(HousingIds.tenancy(placementId), new OpenTenancy(terms(movedIn)), CommandContext.causedBy(event)));
	}

	private Terms terms(MovedIn movedIn) {
		Proposal proposal = movedIn.proposal();
		String kind = movedIn.lease().kind().name();
		return new Terms(HousingIds.tenancy(proposal.key().placementId()), proposal.key().placementId(),
				proposal.key().caseId(), proposal.key().dwellingId(), proposal.landlord(), proposal.key().territory(),
				proposal.reference(), proposal.communeInsee(), proposal.typology(), kind, movedIn.lease().signedOn(),
				movedIn.since(), movedIn.lease().plannedSlideOn(), this.rules.stay(kind, movedIn.since()),
				this.rules.checkMonths(movedIn.since()));
	}

}
