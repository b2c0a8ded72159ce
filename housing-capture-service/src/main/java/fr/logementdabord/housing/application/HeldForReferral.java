package fr.logementdabord.housing.application;

import java.time.LocalDate;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.housing.domain.placement.Placement.MovedIn;
import fr.logementdabord.housing.domain.placement.PlacementCommand.ReleasePlacement;
import fr.logementdabord.housing.domain.placement.PlacementKey;
import fr.logementdabord.housing.domain.search.Hold;
import fr.logementdabord.housing.domain.search.HousingSearch;
import fr.logementdabord.housing.domain.search.HousingSearch.Closed;
import fr.logementdabord.housing.domain.search.HousingSearch.Held;
import fr.logementdabord.housing.domain.search.HousingSearch.Opened;
import fr.logementdabord.housing.domain.search.HousingSearch.Terms;
import fr.logementdabord.housing.domain.search.SearchCommand.CloseSearch;
import fr.logementdabord.housing.domain.search.SearchOutcome;

/**
 * Gives back what is held for a referral that is over. The search closes first, so that
 * nothing new can be held; then the placement it held is released, even if its proposal
 * is still on its way.
 */
public final class HeldForReferral {

	private final HousingStreams streams;

	public HeldForReferral(HousingStreams streams) {
		this.streams = streams;
	}

	/**
	 * Gives everything back.
	 * @param number the place of the ending in its referral: an orientation that was
	 * decided after it stands
	 */
	public void release(String caseId, String because, long number, LocalDate day, CommandContext context) {
		String searchId = HousingIds.search(caseId);
		if (this.streams.searches().load(searchId).state() instanceof Opened later
				&& later.terms().orientation().number() > number) {
			return;
		}
		HousingSearch search = Outcomes
			.accepted(this.streams.searches().handle(searchId, ending(searchId, day), context));
		if (search instanceof Closed closed && closed.hold() != null) {
			Hold hold = closed.hold();
			Terms terms = closed.terms();
			PlacementKey key = new PlacementKey(hold.placementId(), caseId, searchId, hold.dwellingId(),
					terms.territory());
			Outcomes.accepted(this.streams.placements()
				.handle(hold.placementId(), new ReleasePlacement(key, because, day), context));
		}
	}

	/**
	 * The end of the referral may reach us before our own move-in does: the placement's
	 * stream knows.
	 */
	private CloseSearch ending(String searchId, LocalDate day) {
		if (this.streams.searches().load(searchId).state() instanceof Held held
				&& this.streams.placements().load(held.hold().placementId()).state() instanceof MovedIn movedIn) {
			return new CloseSearch(SearchOutcome.HOUSED, movedIn.since());
		}
		return new CloseSearch(SearchOutcome.CANCELLED, day);
	}

}
