package fr.logementdabord.housing.policy;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.housing.messaging.published.HousingTypes;
import fr.logementdabord.housing.domain.dwelling.Dwelling;
import fr.logementdabord.housing.domain.placement.CommitteeOutcome;
import fr.logementdabord.housing.domain.placement.LeaseKind;
import fr.logementdabord.housing.domain.placement.Placement;
import fr.logementdabord.housing.domain.placement.PlacementCommand.RecordCommitteeDecision;
import fr.logementdabord.housing.domain.placement.PlacementCommand.RecordLandlordAnswer;
import fr.logementdabord.housing.domain.placement.PlacementCommand.RecordMoveIn;
import fr.logementdabord.housing.domain.placement.PlacementCommand.SignLease;
import fr.logementdabord.housing.domain.search.HousingSearch;
import fr.logementdabord.housing.domain.search.SearchOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static fr.logementdabord.housing.policy.Town.DAY;
import static org.assertj.core.api.Assertions.assertThat;

class PlacementFlowTest {

	private final Town town = new Town(1);

	@BeforeEach
	void twoDwellingsAndTwoHouseholds() {
		this.town.open(2, 2);
		comeToRest();
	}

	@Test
	void a_reserved_dwelling_is_proposed_and_let_when_the_household_moves_in() {
		String placement = this.town.propose("D-1", this.town.searchOf(0));
		comeToRest();

		this.town.handle(placement, new RecordLandlordAnswer(true, null, DAY));
		this.town.handle(placement, new RecordCommitteeDecision(CommitteeOutcome.AWARDED, null, DAY, DAY));
		this.town.handle(placement,
				new SignLease(LeaseKind.SLIDING, DAY, DAY.plusMonths(6), DAY, EnumSet.allOf(LeaseKind.class)));
		this.town.handle(placement, new RecordMoveIn(DAY, DAY));
		comeToRest();

		assertThat(this.town.dwellings().get("D-1")).isInstanceOf(Dwelling.Let.class);
		assertThat(search(0)).isInstanceOfSatisfying(HousingSearch.Closed.class,
				(closed) -> assertThat(closed.outcome()).isEqualTo(SearchOutcome.HOUSED));
	}

	@Test
	void a_household_proposed_on_two_dwellings_at_once_takes_one_and_the_other_is_free_again() {
		String first = this.town.propose("D-0", this.town.searchOf(0));
		String second = this.town.propose("D-1", this.town.searchOf(0));
		comeToRest();

		long live = this.town.placements()
			.values()
			.stream()
			.filter((placement) -> placement instanceof Placement.Live)
			.count();
		assertThat(live).isEqualTo(1);
		assertThat(this.town.dwellings().values()).hasAtLeastOneElementOfType(Dwelling.Reserved.class)
			.hasAtLeastOneElementOfType(Dwelling.Available.class);
		assertThat(this.town.placements()).containsOnlyKeys(first, second);
	}

	@Test
	void a_landlord_who_does_not_answer_gives_dwelling_and_household_back() {
		String placement = this.town.propose("D-0", this.town.searchOf(0));
		comeToRest();

		this.town.fireAllDeadlines();
		comeToRest();

		assertThat(this.town.placements().get(placement)).isInstanceOf(Placement.Ended.class);
		assertThat(this.town.dwellings().get("D-0")).isInstanceOf(Dwelling.Available.class);
		assertThat(search(0)).isInstanceOf(HousingSearch.Looking.class);
	}

	@Test
	void a_closed_referral_gives_everything_back_whatever_is_still_on_its_way() {
		// given a reservation whose proposal has not been made
		String placement = this.town.propose("D-0", this.town.searchOf(0));

		// when the referral closes at the same time
		this.town.close(0);
		comeToRest();

		assertThat(this.town.placements().get(placement)).isNotInstanceOf(Placement.Live.class);
		assertThat(this.town.dwellings().get("D-0")).isInstanceOf(Dwelling.Available.class);
		assertThat(search(0)).isInstanceOfSatisfying(HousingSearch.Closed.class,
				(closed) -> assertThat(closed.outcome()).isEqualTo(SearchOutcome.CANCELLED));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
	void a_referral_that_closes_before_the_move_in_is_delivered_ends_its_search_once_and_housed(int seed) {
		Town crossing = new Town(seed);
		crossing.open(2, 2);
		comeToRest(crossing);
		String placement = crossing.propose("D-1", crossing.searchOf(0));
		comeToRest(crossing);
		crossing.handle(placement, new RecordLandlordAnswer(true, null, DAY));
		crossing.handle(placement, new RecordCommitteeDecision(CommitteeOutcome.AWARDED, null, DAY, DAY));
		crossing.handle(placement,
				new SignLease(LeaseKind.SLIDING, DAY, DAY.plusMonths(6), DAY, EnumSet.allOf(LeaseKind.class)));
		comeToRest(crossing);

		// when both wait to be delivered, in any order
		crossing.handle(placement, new RecordMoveIn(DAY, DAY));
		crossing.close(0);
		comeToRest(crossing);

		assertThat(crossing.log().get("search-" + crossing.searchOf(0)))
			.filteredOn(ReceivedEvent::type, HousingTypes.HOUSING_SEARCH_CLOSED)
			.singleElement()
			.satisfies((closed) -> assertThat(new String(closed.data(), StandardCharsets.UTF_8)).contains("HOUSED"));
		assertThat(crossing.dwellings().get("D-1")).isInstanceOf(Dwelling.Let.class);
	}

	private HousingSearch search(int caseNumber) {
		return this.town.searches().get(this.town.searchOf(caseNumber));
	}

	private void comeToRest() {
		comeToRest(this.town);
	}

	private static void comeToRest(Town town) {
		int steps = 0;
		while (town.deliver()) {
			assertThat(steps++).isLessThan(1000);
		}
	}

}
