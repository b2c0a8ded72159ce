package fr.logementdabord.housing.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.housing.domain.dwelling.Dwelling;
import fr.logementdabord.housing.domain.placement.Placement;
import fr.logementdabord.housing.domain.search.HousingSearch;
import fr.logementdabord.housing.messaging.published.DwellingReservedV1;
import fr.logementdabord.housing.messaging.published.HousingTypes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReservationPropertyTest {

	private static final int HISTORIES = 120;

	private static final int STEPS = 240;

	@Test
	void whatever_people_do_and_however_events_arrive_nothing_is_held_twice_nor_for_ever() {
		int movedIn = 0;
		int placed = 0;
		for (long seed = 0; seed < HISTORIES; seed++) {
			// given fewer dwellings than households
			Town town = new Town(seed);
			town.open(3, 5);

			// when people act while events arrive late, again and in any order of streams
			for (int step = 0; step < STEPS; step++) {
				if (step % 2 == 0) {
					town.act();
				}
				else {
					town.deliver();
				}
				nobodyIsPlacedTwice(town, seed);
			}
			comeToRest(town);

			// then no dwelling was ever reserved twice at a time
			neverTwoLiveReservations(town, seed);
			// and what is held is held by a live placement, and the other way round
			dwellingsAndPlacementsAgree(town, seed);
			searchesAndPlacementsAgree(town, seed);
			for (Placement placement : town.placements().values()) {
				movedIn += placement instanceof Placement.MovedIn ? 1 : 0;
				placed += placement instanceof Placement.NotProposed ? 0 : 1;
			}
		}
		assertThat(placed).as("the histories are not empty").isGreaterThan(HISTORIES * 2);
		assertThat(movedIn).as("some households are housed").isGreaterThan(HISTORIES / 10);
	}

	@Test
	void delivering_everything_again_changes_nothing() {
		for (long seed = 0; seed < HISTORIES; seed++) {
			// given a town at rest
			Town town = new Town(seed);
			town.open(3, 5);
			for (int step = 0; step < STEPS; step++) {
				town.act();
				town.deliver();
			}
			comeToRest(town);
			int commits = town.commits();

			// when all events come again, from the first one
			town.deliverAllAgain();
			town.deliverAllAgain();

			// then nothing was decided anew
			assertThat(town.commits()).as("seed %d", seed).isEqualTo(commits);
		}
	}

	@Test
	void once_all_deadlines_are_over_no_landlord_keeps_anybody_waiting() {
		for (long seed = 0; seed < HISTORIES; seed++) {
			Town town = new Town(seed);
			town.open(3, 5);
			for (int step = 0; step < STEPS; step++) {
				town.act();
				town.deliver();
			}
			comeToRest(town);

			town.fireAllDeadlines();
			comeToRest(town);

			assertThat(town.placements().values()).as("seed %d", seed)
				.noneMatch((placement) -> placement instanceof Placement.Proposed);
			dwellingsAndPlacementsAgree(town, seed);
		}
	}

	private static void comeToRest(Town town) {
		int steps = 0;
		while (town.deliver()) {
			assertThat(steps++).as("the town comes to rest").isLessThan(10_000);
		}
	}

	private static void nobodyIsPlacedTwice(Town town, long seed) {
		Set<String> dwellings = new HashSet<>();
		Set<String> searches = new HashSet<>();
		for (Placement placement : town.placements().values()) {
			if (placement instanceof Placement.Live live) {
				assertThat(dwellings.add(live.proposal().key().dwellingId())).as("seed %d: dwelling", seed).isTrue();
				assertThat(searches.add(live.proposal().key().searchId())).as("seed %d: household", seed).isTrue();
			}
		}
	}

	private static void neverTwoLiveReservations(Town town, long seed) {
		Map<String, String> reservedFor = new HashMap<>();
		town.log().values().stream().flatMap(List::stream).forEach((event) -> {
			switch (event.type()) {
				case HousingTypes.DWELLING_RESERVED -> {
					DwellingReservedV1 said = event.as(DwellingReservedV1.class);
					assertThat(reservedFor.put(said.dwellingId(), said.placementId())).as("seed %d", seed).isNull();
				}
				case HousingTypes.DWELLING_RELEASED -> reservedFor.remove(dwellingOf(event));
				default -> {
				}
			}
		});
	}

	private static String dwellingOf(ReceivedEvent event) {
		return event.stream().substring("dwelling-".length());
	}

	private static void dwellingsAndPlacementsAgree(Town town, long seed) {
		Set<String> holding = new HashSet<>();
		town.dwellings().values().forEach((dwelling) -> {
			if (dwelling instanceof Dwelling.Reserved reserved) {
				holding.add(reserved.reservation().placementId());
			}
			if (dwelling instanceof Dwelling.Let let) {
				holding.add(let.reservation().placementId());
			}
		});
		assertThat(holding).as("seed %d", seed).isEqualTo(live(town));
	}

	private static void searchesAndPlacementsAgree(Town town, long seed) {
		Set<String> holding = new HashSet<>();
		List<String> housed = new ArrayList<>();
		town.searches().values().forEach((search) -> {
			if (search instanceof HousingSearch.Held held) {
				holding.add(held.hold().placementId());
			}
			if (search instanceof HousingSearch.Closed closed && closed.hold() != null) {
				holding.add(closed.hold().placementId());
				housed.add(closed.outcome().name());
			}
		});
		assertThat(holding).as("seed %d", seed).isEqualTo(live(town));
		assertThat(housed).as("seed %d", seed).allMatch("HOUSED"::equals);
	}

	private static Set<String> live(Town town) {
		Set<String> live = new HashSet<>();
		town.placements().forEach((id, placement) -> {
			if (placement instanceof Placement.Live) {
				live.add(id);
			}
		});
		return live;
	}

}
