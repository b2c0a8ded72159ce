package fr.logementdabord.measure.policy;

import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.application.WaitingLists;
import fr.logementdabord.measure.domain.measure.MeasureCommand.RefuseAllocation;
import fr.logementdabord.measure.domain.waitinglist.WaitingList;
import fr.logementdabord.measure.policy.waitinglist.OfferFreePlaces;
import fr.logementdabord.measure.policy.waitinglist.Seeds;
import fr.logementdabord.measure.policy.waitinglist.WhenAllocationIsRefusedThenFreeThePlace;
import fr.logementdabord.measure.policy.waitinglist.WhenMeasureMovesThenFollowItOnTheWaitingList;
import fr.logementdabord.measure.policy.waitinglist.WhenPlacesChangeThenOfferThem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.measure.application.AllocationDesk;
import fr.logementdabord.measure.config.MeasureAggregates;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.SignAgreement;
import fr.logementdabord.measure.domain.agreement.AgreementCommand;
import fr.logementdabord.measure.domain.agreement.AgreementEvent;
import fr.logementdabord.measure.domain.agreement.Circumstances;
import fr.logementdabord.measure.domain.agreement.Funding;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement;
import fr.logementdabord.measure.domain.measure.MeasureCommand.AskTypeChange;
import fr.logementdabord.measure.domain.measure.MeasureCommand.CancelRequest;
import fr.logementdabord.measure.domain.measure.MeasureCommand.EndMeasure;
import fr.logementdabord.measure.domain.measure.MeasureCommand.NameLeadWorker;
import fr.logementdabord.measure.domain.measure.MeasureCommand.StartMeasure;
import fr.logementdabord.measure.domain.measure.MeasureCommand;
import fr.logementdabord.measure.domain.measure.MeasureEvent;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.messaging.received.referral.OrientationDecided;
import fr.logementdabord.measure.messaging.received.referral.ReferralClosed;
import fr.logementdabord.measure.messaging.received.referral.OrientationRevoked;
import fr.logementdabord.measure.messaging.received.referral.ReferralWithdrawn;
import fr.logementdabord.testkit.store.MemoryEventStore;

/**
 * The whole service in memory, with people who do random things and a topic that delivers
 * each stream in order, but the streams in any order, late, and events more than once.
 */
public final class County {

	/** The day on which everything happens. */
	public static final LocalDate DAY = LocalDate.of(2026, 12, 3);

	/** Every other agreement is for another type, so that types can change. */
	private static final String[] TYPES = { "ADSL", "VIAL" };

	private static final Today TODAY = new Today(Clock.fixed(Instant.parse("2026-12-03T10:00:00Z"), ZoneOffset.UTC));

	private final Seeds seeds = new Seeds();

	private final MemoryEventStore store = new MemoryEventStore("measure-service");

	private final Random random;

	private final CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures;

	private final CommandHandler<AgreementCommand, ProviderAgreement, AgreementEvent> agreements;

	private final AllocationDesk desk;

	private final List<Policy> policies;

	private final Map<String, List<ReceivedEvent>> referrals = new LinkedHashMap<>();

	private final Map<String, Integer> delivered = new HashMap<>();

	private final List<String> measureIds = new ArrayList<>();

	private final List<String> agreementIds = new ArrayList<>();

	private int requests;

	public County(long seed) {
		this.random = new Random(seed);
		CommandHandlers handlers = new CommandHandlers(this.store, Clock.systemUTC());
		this.measures = handlers.of(MeasureAggregates.MEASURE);
		this.agreements = handlers.of(MeasureAggregates.AGREEMENT);
		this.desk = new AllocationDesk(this.measures, this.agreements, Duration.ZERO);
		MeasuresOfCase memory = new MemoryOfCases();
		this.policies = List.of(new WhenOrientationIsDecidedThenRequestMeasure(this.measures, memory),
				new WhenPlaceIsTakenThenAllocateMeasure(this.measures, this.agreements),
				new WhenMeasureEndsThenFreeThePlace(this.measures, this.agreements),
				new WhenMeasureChangesTypeThenFreeTheOldPlace(this.agreements),
				new WhenAllocationIsRefusedThenFreeThePlace(this.agreements), followers(handlers), offers(handlers),
				new WhenReferralIsClosedThenReleaseWhatIsHeld(this.measures, memory),
				new WhenReferralIsWithdrawnThenReleaseWhatIsHeld(this.measures, memory),
				new WhenOrientationIsRevokedThenReleaseWhatIsHeld(this.measures, memory));
	}

	private Policy followers(CommandHandlers handlers) {
		return new WhenMeasureMovesThenFollowItOnTheWaitingList(this.measures,
				handlers.of(MeasureAggregates.WAITING_LIST), new NoReferrals(), this.seeds, TODAY);
	}

	private Policy offers(CommandHandlers handlers) {
		return new WhenPlacesChangeThenOfferThem(
				new OfferFreePlaces(this.agreements, handlers.of(MeasureAggregates.WAITING_LIST), this.seeds, TODAY),
				new NoDeadlines(), TODAY);
	}

	/** The waiting list of the county's first measure type, once it is open. */
	public Optional<WaitingList.Open> waitingList() {
		return new WaitingLists(new CommandHandlers(this.store, Clock.systemUTC()).of(MeasureAggregates.WAITING_LIST))
			.find("artois", TYPES[0]);
	}

	/** Agreements with few places, and more cases than places. */
	public void open(int cases, int... places) {
		for (int i = 0; i < places.length; i++) {
			String id = "A-" + i;
			this.agreementIds.add(id);
			this.agreements.handle(id, new SignAgreement(id, "asso-" + i, "artois", TYPES[i % 2], 2026, places[i],
					Funding.unitCost(100_00), Optional.empty()), someone());
		}
		for (int i = 0; i < cases; i++) {
			String caseId = "LDA-" + i;
			say(caseId, OrientationDecided.TYPE, """
					{"caseId":"%s","territory":"artois","decidedOn":"2026-12-01","measureType":"ADSL"}"""
				.formatted(caseId));
			this.measureIds.add(Ids.derived("M-", caseId, "referral-" + caseId + "/1"));
		}
	}

	/** One person does something, wise or not. */
	public void act() {
		String measure = this.measureIds.get(this.random.nextInt(this.measureIds.size()));
		String caseId = "LDA-" + this.random.nextInt(this.measureIds.size());
		switch (this.random.nextInt(14)) {
			case 0 -> this.measures.handle(measure, new CancelRequest(DAY, "OTHER"), someone());
			case 1 -> this.measures.handle(measure, new NameLeadWorker("worker", DAY), someone());
			case 2 -> this.measures.handle(measure, new StartMeasure(DAY, DAY), someone());
			case 3 -> this.measures.handle(measure, new EndMeasure(DAY, "DEPARTURE", "HOSTED", DAY), someone());
			case 6, 7 -> this.measures.handle(measure,
					new AskTypeChange(TYPES[this.random.nextInt(2)], "NEEDS_HAVE_CHANGED", DAY), someone());
			case 8 -> this.measures.handle(measure, new RefuseAllocation("PROVIDER", "TEAM_IS_FULL", DAY), someone());
			case 4 -> over(caseId, ReferralClosed.TYPE, """
					{"caseId":"%s","closedOn":"2026-12-03","reason":"OTHER","destination":"UNKNOWN"}""");
			case 5 -> over(caseId, ReferralWithdrawn.TYPE, """
					{"caseId":"%s","withdrawnOn":"2026-12-03"}""");
			case 9 -> over(caseId, OrientationRevoked.TYPE, """
					{"caseId":"%s","revokedOn":"2026-12-03"}""");
			default -> this.desk.allocate(measure, this.agreementIds.get(this.random.nextInt(this.agreementIds.size())),
					DAY, Circumstances.unknown(), someone());
		}
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
		String stream = waiting.get(this.random.nextInt(waiting.size()));
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

	public int commits() {
		return this.store.size();
	}

	public Map<String, List<ReceivedEvent>> log() {
		Map<String, List<ReceivedEvent>> log = new LinkedHashMap<>(this.referrals);
		log.putAll(this.store.said());
		return log;
	}

	public List<ProviderAgreement.Signed> agreements() {
		return this.agreementIds.stream()
			.map((id) -> (ProviderAgreement.Signed) this.agreements.load(id).state())
			.toList();
	}

	public Map<String, SupportMeasure> measures() {
		Map<String, SupportMeasure> states = new LinkedHashMap<>();
		this.measureIds.forEach((id) -> states.put(id, this.measures.load(id).state()));
		return states;
	}

	private void react(ReceivedEvent event) {
		this.policies.stream().filter((policy) -> policy.types().contains(event.type())).forEach((p) -> p.on(event));
	}

	private void over(String caseId, String type, String json) {
		if (this.referrals.get("referral-" + caseId).size() == 1) {
			say(caseId, type, json.formatted(caseId));
		}
	}

	private void say(String caseId, String type, String json) {
		List<ReceivedEvent> stream = this.referrals.computeIfAbsent("referral-" + caseId, (name) -> new ArrayList<>());
		int version = stream.size() + 1;
		stream.add(new ReceivedEvent("referral-" + caseId + "/" + version, "/referral-service", type,
				"referral-" + caseId, version, version, caseId, "correlation", null, Instant.EPOCH,
				json.getBytes(StandardCharsets.UTF_8)));
	}

	private CommandContext someone() {
		return CommandContext.of("request-" + this.requests++, "someone");
	}

	private static final class MemoryOfCases implements MeasuresOfCase {

		private final Map<String, Set<String>> measures = new HashMap<>();

		@Override
		public void remember(String caseId, String measureId) {
			this.measures.computeIfAbsent(caseId, (id) -> new TreeSet<>()).add(measureId);
		}

		@Override
		public Set<String> of(String caseId) {
			return Set.copyOf(this.measures.getOrDefault(caseId, Set.of()));
		}

	}

}
