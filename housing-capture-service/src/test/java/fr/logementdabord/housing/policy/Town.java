package fr.logementdabord.housing.policy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import fr.logementdabord.eventing.deadline.Deadline;
import fr.logementdabord.eventing.deadline.Deadlines;
import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.housing.application.AnswerTime;
import fr.logementdabord.housing.application.HeldForReferral;
import fr.logementdabord.housing.application.HousingIds;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.application.PlacementProposals;
import fr.logementdabord.housing.domain.dwelling.Dwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCard;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.AnnounceDwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.WithdrawDwelling;
import fr.logementdabord.housing.domain.dwelling.Regime;
import fr.logementdabord.housing.domain.dwelling.Typology;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.Scheduled;
import fr.logementdabord.housing.domain.placement.CommitteeOutcome;
import fr.logementdabord.housing.domain.placement.LeaseKind;
import fr.logementdabord.housing.domain.placement.Placement;
import fr.logementdabord.housing.domain.placement.PlacementCommand;
import fr.logementdabord.housing.domain.placement.RefusalMotive;
import fr.logementdabord.housing.domain.search.HousingSearch;
import fr.logementdabord.housing.domain.search.Pause;
import fr.logementdabord.housing.domain.search.PauseReason;
import fr.logementdabord.housing.domain.search.SearchCommand;
import fr.logementdabord.housing.messaging.received.referral.ReferralTypes;
import fr.logementdabord.testkit.store.MemoryEventStore;

/**
 * The whole service in memory, with people who do random things and a topic that delivers
 * each stream in order, but the streams in any order, late, and events more than once.
 */
public final class Town {

	private static final Set<LeaseKind> KINDS = EnumSet.allOf(LeaseKind.class);

	static final LocalDate DAY = LocalDate.of(2026, 12, 7);

	private static final Pause PAUSE = new Pause(DAY, DAY.plusDays(30), PauseReason.OTHER);

	private final MemoryEventStore store = new MemoryEventStore("housing-capture-service");

	private final Random random;

	private final HousingStreams streams;

	private final PlacementProposals proposals;

	private final List<Policy> policies;

	private final List<Deadline> deadlines = new ArrayList<>();

	private final LandlordAnswerDeadline answerDeadline;

	private final Map<String, List<ReceivedEvent>> referrals = new LinkedHashMap<>();

	private final Map<String, Integer> delivered = new HashMap<>();

	private final List<String> dwellingIds = new ArrayList<>();

	private final List<String> searchIds = new ArrayList<>();

	private final List<String> caseIds = new ArrayList<>();

	private final List<String> placementIds = new ArrayList<>();

	private int requests;

	public Town(long seed) {
		this.random = new Random(seed);
		Clock noon = Clock.fixed(Instant.parse("2026-12-07T11:00:00Z"), ZoneOffset.UTC);
		this.streams = HousingStreams.of(new CommandHandlers(this.store, noon));
		AnswerTime answerTime = new AnswerTime(Duration.ofDays(10));
		HeldForReferral held = new HeldForReferral(this.streams);
		this.proposals = new PlacementProposals(this.streams, new ParisDays(noon), answerTime, Duration.ZERO);
		this.answerDeadline = new LandlordAnswerDeadline(this.streams);
		this.policies = List.of(new WhenOrientationIsDecidedThenOpenHousingSearch(this.streams),
				new WhenDwellingIsReservedThenProposePlacement(this.streams),
				new WhenPlacementIsProposedThenSetAnswerDeadline(new DeadlinesInMemory(), answerTime),
				new WhenLandlordAnswersThenCancelAnswerDeadline(new DeadlinesInMemory()),
				new WhenPlacementEndsThenFreeHousehold(this.streams),
				new WhenPlacementEndsThenReleaseDwelling(this.streams),
				new WhenHouseholdMovesInThenLetDwellingAndCloseSearch(this.streams),
				new WhenReferralIsClosedThenReleaseWhatIsHeld(held),
				new WhenReferralIsWithdrawnThenReleaseWhatIsHeld(held));
	}

	/** Dwellings, and cases that look for one. */
	public void open(int dwellings, int cases) {
		for (int i = 0; i < dwellings; i++) {
			String id = "D-" + i;
			this.dwellingIds.add(id);
			announce(id, 30_000);
		}
		for (int i = 0; i < cases; i++) {
			String caseId = "LDA-" + i;
			this.caseIds.add(caseId);
			this.searchIds.add(HousingIds.search(caseId));
			say(caseId, ReferralTypes.ORIENTATION_DECIDED,
					"""
							{"caseId":"%s","territory":"artois","decidedOn":"2026-12-01","measureType":"ADSL","housing":{"typologies":["T1"],"communesWished":[],"accessible":false,"composition":"SINGLE_MAN"}}"""
						.formatted(caseId));
		}
	}

	/** One person does something, wise or not. */
	public void act() {
		int what = this.random.nextInt(80);
		String dwelling = any(this.dwellingIds);
		switch (what) {
			case 0 -> announce(dwelling, 30_000 + this.random.nextInt(2) * 1000L);
			case 1 -> this.streams.dwellings().handle(dwelling, new WithdrawDwelling(DAY), someone());
			case 2 -> over(any(this.caseIds), ReferralTypes.REFERRAL_CLOSED);
			case 3 -> over(any(this.caseIds), ReferralTypes.REFERRAL_WITHDRAWN);
			case 4 -> fireADeadline();
			case 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 -> propose(dwelling, any(this.searchIds));
			case 16, 17 -> rest(any(this.searchIds));
			default -> goOn();
		}
	}

	private void rest(String searchId) {
		this.streams.searches()
			.handle(searchId, this.random.nextBoolean() ? new SearchCommand.ResumeSearch(DAY)
					: new SearchCommand.PauseSearch(PAUSE, DAY.plusDays(180)), someone());
	}

	public String propose(String dwellingId, String searchId) {
		String placementId = "P-" + this.requests;
		Scheduled meeting = new Scheduled("F-1", "artois", DAY, Set.copyOf(this.dwellingIds));
		this.placementIds.add(placementId);
		this.proposals.propose(placementId, meeting, dwellingId, searchId, DAY, someone());
		return placementId;
	}

	private void goOn() {
		if (this.placementIds.isEmpty()) {
			return;
		}
		PlacementCommand command = switch (this.random.nextInt(20)) {
			case 0 -> new PlacementCommand.RecordLandlordAnswer(false, new RefusalMotive("EFFORT_RATE", false), DAY);
			case 1 -> new PlacementCommand.DeclineByHousehold(new RefusalMotive("SAFETY", true), false, DAY);
			case 14 -> new PlacementCommand.DeclineByCoordination(new RefusalMotive("CANDIDATE_NOT_READY", false), DAY);
			case 2 -> new PlacementCommand.RecordCommitteeDecision(CommitteeOutcome.NOT_AWARDED, null, DAY, DAY);
			case 3, 4, 5 -> new PlacementCommand.RecordCommitteeDecision(CommitteeOutcome.AWARDED, null, DAY, DAY);
			case 6, 7, 8, 15 -> new PlacementCommand.SignLease(LeaseKind.DIRECT, DAY, null, DAY, KINDS);
			case 9, 10, 11, 16, 17 -> new PlacementCommand.RecordMoveIn(DAY, DAY);
			default -> new PlacementCommand.RecordLandlordAnswer(true, null, DAY);
		};
		int recent = Math.max(0, this.placementIds.size() - 3);
		this.streams.placements()
			.handle(any(this.placementIds.subList(recent, this.placementIds.size())), command, someone());
	}

	/** The topic delivers the next event of some stream, or one again. */
	public boolean deliver() {
		Map<String, List<ReceivedEvent>> said = log();
		List<String> waiting = said.keySet()
			.stream()
			.filter((stream) -> this.delivered.getOrDefault(stream, 0) < said.get(stream).size())
			.toList();
		if (waiting.isEmpty()) {
			return false;
		}
		String stream = any(waiting);
		int next = this.delivered.getOrDefault(stream, 0);
		if (this.random.nextInt(3) == 0) {
			next = this.random.nextInt(next + 1);
		}
		react(said.get(stream).get(next));
		this.delivered.merge(stream, next + 1, Math::max);
		return true;
	}

	/** Everything once more, from the beginning. */
	public void deliverAllAgain() {
		log().values().forEach((events) -> events.forEach(this::react));
	}

	public void fireAllDeadlines() {
		List.copyOf(this.deadlines).forEach(this.answerDeadline::due);
	}

	private void fireADeadline() {
		if (!this.deadlines.isEmpty()) {
			this.answerDeadline.due(any(this.deadlines));
		}
	}

	public int commits() {
		return this.store.size();
	}

	public Map<String, List<ReceivedEvent>> log() {
		Map<String, List<ReceivedEvent>> log = new LinkedHashMap<>(this.referrals);
		log.putAll(this.store.said());
		return log;
	}

	public Map<String, Dwelling> dwellings() {
		Map<String, Dwelling> states = new LinkedHashMap<>();
		this.dwellingIds.forEach((id) -> states.put(id, this.streams.dwellings().load(id).state()));
		return states;
	}

	public Map<String, HousingSearch> searches() {
		Map<String, HousingSearch> states = new LinkedHashMap<>();
		this.searchIds.forEach((id) -> states.put(id, this.streams.searches().load(id).state()));
		return states;
	}

	public Map<String, Placement> placements() {
		Map<String, Placement> states = new LinkedHashMap<>();
		this.placementIds.forEach((id) -> states.put(id, this.streams.placements().load(id).state()));
		return states;
	}

	public String searchOf(int caseNumber) {
		return this.searchIds.get(caseNumber);
	}

	public void close(int caseNumber) {
		over(this.caseIds.get(caseNumber), ReferralTypes.REFERRAL_CLOSED);
	}

	public void handle(String placementId, PlacementCommand command) {
		this.streams.placements().handle(placementId, command, someone());
	}

	private void announce(String id, long rentCents) {
		DwellingCard card = new DwellingCard("habitat-demo", id, "62119", "artois", Typology.T1, 30, rentCents, 0,
				false, id.endsWith("0") ? Regime.PRIVATE_IML : Regime.ORDINARY, DAY);
		this.streams.dwellings().handle(id, new AnnounceDwelling(id, card, DAY), someone());
	}

	private void react(ReceivedEvent event) {
		this.policies.stream().filter((policy) -> policy.types().contains(event.type())).forEach((p) -> p.on(event));
	}

	private void over(String caseId, String type) {
		if (this.referrals.get("referral-" + caseId).size() == 1) {
			say(caseId, type, "{\"caseId\":\"%s\"}".formatted(caseId));
		}
	}

	private void say(String caseId, String type, String json) {
		String name = "referral-" + caseId;
		List<ReceivedEvent> stream = this.referrals.computeIfAbsent(name, (unknown) -> new ArrayList<>());
		int version = stream.size() + 1;
		stream.add(new ReceivedEvent(name + "/" + version, "/referral-service", type, name, version, version, caseId,
				"correlation", null, Instant.parse("2026-12-07T11:00:00Z"), json.getBytes(StandardCharsets.UTF_8)));
	}

	private <T> T any(List<T> some) {
		return some.get(this.random.nextInt(some.size()));
	}

	private CommandContext someone() {
		return CommandContext.of("request-" + this.requests++, "someone");
	}

	private final class DeadlinesInMemory implements Deadlines {

		@Override
		public void schedule(String id, Instant due, String kind, Map<String, String> data) {
			if (Town.this.deadlines.stream().noneMatch((known) -> known.id().equals(id))) {
				Town.this.deadlines.add(new Deadline(id, due, kind, data));
			}
		}

		@Override
		public void cancel(String id) {
			Town.this.deadlines.removeIf((known) -> known.id().equals(id));
		}

	}

}
