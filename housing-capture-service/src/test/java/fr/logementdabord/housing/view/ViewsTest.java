package fr.logementdabord.housing.view;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.housing.domain.dwelling.Dwelling;
import fr.logementdabord.housing.domain.placement.Placement;
import fr.logementdabord.housing.domain.search.HousingSearch;
import fr.logementdabord.housing.policy.Town;
import fr.logementdabord.housing.view.dwellings.DwellingRow;
import fr.logementdabord.housing.view.dwellings.DwellingsView;
import fr.logementdabord.housing.view.meetings.MeetingRow;
import fr.logementdabord.housing.view.meetings.MeetingsView;
import fr.logementdabord.housing.view.placements.PlacementRow;
import fr.logementdabord.housing.view.placements.PlacementsView;
import fr.logementdabord.housing.view.searches.SearchRow;
import fr.logementdabord.housing.view.searches.SearchesView;
import fr.logementdabord.testkit.spec.ViewSpec;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ViewsTest {

	private static Town busyTown(long seed) {
		Town town = new Town(seed);
		town.open(3, 5);
		for (int step = 0; step < 200; step++) {
			town.act();
			town.deliver();
		}
		int steps = 0;
		while (town.deliver()) {
			assertThat(steps++).isLessThan(10_000);
		}
		return town;
	}

	private static List<ReceivedEvent> log(Town town) {
		return town.log().values().stream().flatMap(List::stream).toList();
	}

	@Test
	void views_give_the_same_for_any_interleaving_and_duplication() {
		for (long seed = 0; seed < 15; seed++) {
			List<ReceivedEvent> log = log(busyTown(seed));
			ViewSpec.given(new DwellingsView(), log).thenAnyInterleavingGivesTheSame(15);
			ViewSpec.given(new SearchesView(), log).thenAnyInterleavingGivesTheSame(15);
			ViewSpec.given(new PlacementsView(), log).thenAnyInterleavingGivesTheSame(15);
		}
	}

	@Test
	void the_dwellings_tell_the_status_their_streams_tell() {
		for (long seed = 0; seed < 15; seed++) {
			Town town = busyTown(seed);
			Map<String, DwellingRow> rows = ViewSpec.given(new DwellingsView(), log(town)).documents();
			town.dwellings().forEach((id, dwelling) -> assertThat(rows.get(id).status()).isEqualTo(switch (dwelling) {
				case Dwelling.NotAnnounced unknown -> "UNKNOWN";
				case Dwelling.Available available -> "AVAILABLE";
				case Dwelling.Reserved reserved -> "RESERVED";
				case Dwelling.Let let -> "LET";
				case Dwelling.Withdrawn withdrawn -> "WITHDRAWN";
			}));
		}
	}

	@Test
	void the_searches_tell_the_status_their_streams_tell() {
		for (long seed = 0; seed < 15; seed++) {
			Town town = busyTown(seed);
			Map<String, SearchRow> rows = ViewSpec.given(new SearchesView(), log(town)).documents();
			town.searches().forEach((id, search) -> assertThat(rows.get(id).status()).isEqualTo(switch (search) {
				case HousingSearch.NotOpened never -> "";
				case HousingSearch.Looking looking -> "OPEN";
				case HousingSearch.Paused paused -> "PAUSED";
				case HousingSearch.Held held -> "PROPOSED";
				case HousingSearch.Closed closed -> closed.outcome().name();
			}));
		}
	}

	@Test
	void the_placements_tell_the_step_their_streams_tell() {
		for (long seed = 0; seed < 15; seed++) {
			Town town = busyTown(seed);
			Map<String, PlacementRow> rows = ViewSpec.given(new PlacementsView(), log(town)).documents();
			town.placements().forEach((id, placement) -> {
				if (rows.containsKey(id)) {
					assertThat(rows.get(id).status()).isEqualTo(switch (placement) {
						case Placement.NotProposed unknown -> "NOT_PROPOSED";
						case Placement.Proposed proposed -> "PROPOSED";
						case Placement.Agreed agreed -> "AGREED";
						case Placement.Ranked ranked -> "RANKED";
						case Placement.AwardedUnderCondition awarded -> "AWARDED_UNDER_CONDITION";
						case Placement.Awarded awarded -> "AWARDED";
						case Placement.Leased leased -> "LEASE_SIGNED";
						case Placement.MovedIn movedIn -> "MOVED_IN";
						case Placement.Ended ended -> switch (ended.ending()) {
							case DECLINED_BY_HOUSEHOLD, DECLINED_BY_LANDLORD, DECLINED_BY_COMMITTEE,
									DECLINED_BY_COORDINATION ->
								"DECLINED";
							case EXPIRED -> "EXPIRED";
							case RELEASED -> "RELEASED";
						};
					});
				}
			});
		}
	}

	@Test
	void a_meeting_tells_its_agenda_and_whose_dwellings_are_on_it() {
		MeetingsView view = new MeetingsView();
		MeetingRow row = view.initial("F-1");
		row = view.evolve(row, said("meeting-scheduled", 1,
				"{\"meetingId\":\"F-1\",\"territory\":\"artois\",\"heldOn\":\"2026-12-07\"}"));
		row = view.evolve(row, said("dwelling-put-on-agenda", 2,
				"{\"meetingId\":\"F-1\",\"dwellingId\":\"D-1\",\"territory\":\"artois\",\"landlord\":\"habitat-demo\"}"));

		assertThat(row.territory()).isEqualTo("artois");
		assertThat(row.dwellings()).containsExactly("D-1");
		assertThat(row.landlords()).containsExactly("habitat-demo");
	}

	private static ReceivedEvent said(String name, int version, String json) {
		return new ReceivedEvent("meeting-F-1/" + version, "/housing-capture-service",
				"fr.logementdabord.housing." + name + ".v1", "meeting-F-1", version, version, null, "correlation", null,
				Instant.EPOCH, json.getBytes(StandardCharsets.UTF_8));
	}

}
