package fr.logementdabord.housing.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.domain.meeting.Advice;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.Called;
import fr.logementdabord.housing.domain.meeting.MeetingCommand;
import fr.logementdabord.housing.domain.meeting.PairDecision;
import fr.logementdabord.housing.domain.placement.PlacementCommand;
import fr.logementdabord.housing.domain.placement.PlacementKey;
import fr.logementdabord.housing.domain.placement.Proposal;
import fr.logementdabord.housing.domain.placement.RefusalMotive;
import fr.logementdabord.housing.messaging.published.HousingTypes;
import fr.logementdabord.testkit.store.MemoryEventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OtherCandidatesTest {

	private static final LocalDate DAY = LocalDate.of(2026, 12, 7);

	private final MemoryEventStore store = new MemoryEventStore("housing-capture-service");

	private final HousingStreams streams = HousingStreams
		.of(new CommandHandlers(this.store, Clock.fixed(Instant.parse("2026-12-07T11:00:00Z"), ZoneOffset.UTC)));

	private final WhenLandlordAgreesThenFreeOtherCandidates policy = new WhenLandlordAgreesThenFreeOtherCandidates(
			this.streams);

	private int requests;

	@BeforeEach
	void threeHouseholdsAreRankedForADwellingAndOneForAnother() {
		meet(new MeetingCommand.ScheduleMeeting("F-1", "artois", DAY, DAY));
		meet(new MeetingCommand.PutDwellingOnAgenda("D-1", "habitat-demo", "artois"));
		meet(new MeetingCommand.PutDwellingOnAgenda("D-2", "habitat-demo", "artois"));
		rank("D-1", "S-1", 1);
		rank("D-1", "S-2", 2);
		rank("D-1", "S-3", 3);
		rank("D-2", "S-2", 2);
		PlacementKey key = new PlacementKey("P-1", "LDA-1", "S-1", "D-1", "artois");
		place(new PlacementCommand.ProposePlacement(new Proposal(key, "F-1", "habitat-demo", "SINGLE_MAN", "BET-1",
				"62119", "T1", true, DAY, DAY.plusDays(10), "ORDINARY", DAY)));
	}

	@Test
	void an_agreement_frees_those_who_waited_for_the_dwelling_and_nobody_else_also_after_the_meeting() {
		// given
		meet(new MeetingCommand.CloseMeeting(DAY));
		place(new PlacementCommand.RecordLandlordAnswer(true, null, DAY));

		// when
		react();

		// then
		assertThat(ranked("D-1")).containsExactly("S-1");
		assertThat(ranked("D-2")).containsExactly("S-2");
		// and the same event again changes nothing
		int commits = this.store.size();
		react();
		assertThat(this.store.size()).isEqualTo(commits);
	}

	@Test
	void a_refusal_leaves_them_their_turn() {
		place(new PlacementCommand.RecordLandlordAnswer(false, new RefusalMotive("EFFORT_RATE", false), DAY));

		react();

		assertThat(ranked("D-1")).containsExactly("S-1", "S-2", "S-3");
	}

	@Test
	void an_agreement_that_the_household_has_given_up_meanwhile_leaves_them_their_turn() {
		place(new PlacementCommand.RecordLandlordAnswer(true, null, DAY));
		place(new PlacementCommand.DeclineByHousehold(new RefusalMotive("OTHER", false), false, DAY));

		react();

		assertThat(ranked("D-1")).containsExactly("S-1", "S-2", "S-3");
	}

	private void react() {
		List<ReceivedEvent> said = this.store.said().get("placement-P-1");
		said.stream().filter((event) -> event.type().equals(HousingTypes.LANDLORD_ANSWERED)).forEach(this.policy::on);
	}

	private void rank(String dwellingId, String searchId, int rank) {
		meet(new MeetingCommand.DecidePair(new PairDecision(dwellingId, searchId, "LDA-" + searchId, rank,
				rank == 1 ? "P-1" : null, Advice.values()[0], DAY)));
	}

	private List<String> ranked(String dwellingId) {
		return ((Called) this.streams.meetings().load("F-1").state()).meeting()
			.course()
			.ranking(dwellingId)
			.stream()
			.map(PairDecision::searchId)
			.toList();
	}

	private void meet(MeetingCommand command) {
		this.streams.meetings().handle("F-1", command, someone());
	}

	private void place(PlacementCommand command) {
		this.streams.placements().handle("P-1", command, someone());
	}

	private CommandContext someone() {
		return CommandContext.of("request-" + this.requests++, "someone");
	}

}
