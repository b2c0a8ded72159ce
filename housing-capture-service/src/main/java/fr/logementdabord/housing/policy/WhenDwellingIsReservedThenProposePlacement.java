package fr.logementdabord.housing.policy;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

import fr.logementdabord.eventing.receive.CannotHandle;
import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.application.Outcomes;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.domain.dwelling.Dwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCard;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.ReleaseDwelling;
import fr.logementdabord.housing.domain.placement.PlacementCommand.ProposePlacement;
import fr.logementdabord.housing.domain.placement.PlacementKey;
import fr.logementdabord.housing.domain.placement.Proposal;
import fr.logementdabord.housing.domain.search.Hold;
import fr.logementdabord.housing.domain.search.HousingSearch;
import fr.logementdabord.housing.domain.search.SearchCommand.HoldHousehold;
import fr.logementdabord.housing.messaging.published.DwellingReservedV1;
import fr.logementdabord.housing.messaging.published.HousingTypes;

/**
 * A reserved dwelling takes the household too, and only then is proposed. When the
 * household is already on another dwelling, or no longer looks for one, the dwelling is
 * free again.
 */
public final class WhenDwellingIsReservedThenProposePlacement implements Policy {

	private final HousingStreams streams;

	public WhenDwellingIsReservedThenProposePlacement(HousingStreams streams) {
		this.streams = streams;
	}

	@Override
	public Set<String> types() {
		return Set.of(HousingTypes.DWELLING_RESERVED);
	}

	@Override
	public void on(ReceivedEvent event) {
		DwellingReservedV1 reserved = event.as(DwellingReservedV1.class);
		CommandContext context = CommandContext.causedBy(event);
		LocalDate recordedOn = ParisDays.dayOf(event.time());
		// events of before do not say the day
		LocalDate day = Objects.requireNonNullElse(reserved.reservedOn(), recordedOn);
		Hold hold = new Hold(reserved.placementId(), reserved.dwellingId());
		HousingSearch search = Outcomes
			.accepted(this.streams.searches().handle(reserved.searchId(), new HoldHousehold(hold), context));
		if (search instanceof HousingSearch.Opened opened && opened.isHeldBy(reserved.placementId())) {
			propose(reserved, day, recordedOn, opened, context);
		}
		else {
			Outcomes.accepted(this.streams.dwellings()
				.handle(reserved.dwellingId(), new ReleaseDwelling(reserved.placementId(), because(search), day),
						context));
		}
	}

	private void propose(DwellingReservedV1 reserved, LocalDate day, LocalDate recordedOn, HousingSearch.Opened search,
			CommandContext context) {
		if (!(this.streams.dwellings().load(reserved.dwellingId()).state() instanceof Dwelling.Announced dwelling)) {
			throw new CannotHandle("a reservation names a dwelling");
		}
		DwellingCard card = dwelling.card();
		PlacementKey key = new PlacementKey(reserved.placementId(), reserved.caseId(), reserved.searchId(),
				reserved.dwellingId(), search.terms().territory());
		Proposal proposal = new Proposal(key, reserved.meetingId(), card.landlord(),
				search.terms().criteria().composition(), card.reference(), card.communeInsee(), card.typology().name(),
				card.regime().hasAllocationCommittee(), day, reserved.answerDueOn(), card.regime().name(), recordedOn);
		Outcomes.accepted(
				this.streams.placements().handle(reserved.placementId(), new ProposePlacement(proposal), context));
	}

	private static String because(HousingSearch search) {
		return switch (search) {
			case HousingSearch.Closed closed -> "SEARCH_IS_CLOSED";
			case HousingSearch.Paused paused -> "SEARCH_IS_PAUSED";
			case HousingSearch.Looking looking -> "HOUSEHOLD_IS_ALREADY_PROPOSED";
			case HousingSearch.Held held -> "HOUSEHOLD_IS_ALREADY_PROPOSED";
			case HousingSearch.NotOpened never -> "SEARCH_IS_UNKNOWN";
		};
	}

}
