package fr.logementdabord.referral.domain.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

import fr.logementdabord.decider.Decision;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.referral.application.ReferralAggregate;
import fr.logementdabord.referral.domain.referral.ReferralEvent.CaseProtected;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ClosureProposed;
import fr.logementdabord.referral.domain.referral.ReferralEvent.FactFindingCompleted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.HousingSearchOverNoted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.MeasureOverNoted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.MoveInNoted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.OrientationDecided;
import fr.logementdabord.referral.domain.referral.ReferralEvent.OrientationRevoked;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ProtectionLifted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ProviderJoined;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ProviderLeft;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralAcknowledged;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralClosed;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralReopened;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralSubmitted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralWithdrawn;
import fr.logementdabord.testkit.store.MemoryEventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.logementdabord.referral.domain.referral.ReferralStories.CASE;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever people and messages do, in whatever order and how often, a referral never
 * reaches a state that makes no sense. The seed is the test's name: a failure is replayed
 * by it.
 */
class ReferralDeciderPropertyTest {

	private static final int COMMANDS = 80;

	private final ReferralDecider decider = new ReferralDecider();

	static LongStream seeds() {
		return LongStream.range(0, 500);
	}

	static LongStream storedSeeds() {
		return LongStream.range(1000, 1060);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void no_sequence_of_commands_reaches_an_impossible_state(long seed) {
		AnyReferralCommand commands = new AnyReferralCommand(seed);
		Referral live = this.decider.initialState();
		List<ReferralEvent> history = new ArrayList<>();
		for (int i = 0; i < COMMANDS; i++) {
			ReferralCommand command = commands.next();
			if (this.decider.decide(command, live) instanceof Decision.Accepted<ReferralEvent>(var events)) {
				for (ReferralEvent event : events) {
					live = this.decider.evolve(live, event);
					history.add(event);
				}
				assertThatItMakesSense(live);
				assertThat(protection(live)).as("no step opens or closes a case").isEqualTo(lastWord(history));
				assertThatTheStoryMakesSense(history);
				assertThat(this.decider.decide(command, live)).as("asking again changes nothing")
					.isEqualTo(Decision.<ReferralEvent>accept());
			}
		}
		assertThat(this.decider.fold(history)).as("replay").isEqualTo(live);
	}

	@ParameterizedTest
	@MethodSource("storedSeeds")
	void what_is_read_back_from_the_store_is_what_was_lived(long seed) {
		CommandHandler<ReferralCommand, Referral, ReferralEvent> handler = new CommandHandlers(
				new MemoryEventStore("referral-service"), Clock.systemUTC())
			.of(ReferralAggregate.toldBy((event, after) -> Optional.empty()));
		AnyReferralCommand commands = new AnyReferralCommand(seed);
		Referral live = this.decider.initialState();
		for (int i = 0; i < COMMANDS; i++) {
			ReferralCommand command = commands.next();
			Decision<ReferralEvent> decision = this.decider.decide(command, live);
			Outcome<Referral> outcome = handler.handle(CASE, command, CommandContext.of("key-" + i, "anybody"));
			assertThat(outcome instanceof Outcome.Accepted<Referral>).as(command.toString())
				.isEqualTo(decision instanceof Decision.Accepted<ReferralEvent>);
			if (decision instanceof Decision.Accepted<ReferralEvent>(var events)) {
				for (ReferralEvent event : events) {
					live = this.decider.evolve(live, event);
				}
			}
		}
		assertThat(handler.load(CASE).state()).isEqualTo(live);
	}

	@Test
	void the_sequences_reach_every_state_with_every_command_and_every_event() {
		Set<Class<?>> commandsSeen = new HashSet<>();
		Set<Class<?>> seen = new HashSet<>();
		seeds().forEach((seed) -> {
			AnyReferralCommand commands = new AnyReferralCommand(seed);
			Referral live = this.decider.initialState();
			for (int i = 0; i < COMMANDS; i++) {
				seen.add(live.getClass());
				ReferralCommand command = commands.next();
				if (this.decider.decide(command, live) instanceof Decision.Accepted<ReferralEvent>(var events)
						&& !events.isEmpty()) {
					commandsSeen.add(command.getClass());
					for (ReferralEvent event : events) {
						seen.add(event.getClass());
						live = this.decider.evolve(live, event);
					}
				}
			}
		});
		assertThat(commandsSeen).containsExactlyInAnyOrder(ReferralCommand.class.getPermittedSubclasses());
		assertThat(seen).contains(ReferralEvent.class.getPermittedSubclasses());
		assertThat(seen).containsAll(leaves(Referral.class));
	}

	private static @Nullable Protection protection(Referral state) {
		return (state instanceof Referral.Known known) ? known.protection() : null;
	}

	private static @Nullable Protection lastWord(List<ReferralEvent> history) {
		Protection last = null;
		for (ReferralEvent event : history) {
			if (event instanceof CaseProtected now) {
				last = now.protection();
			}
			else if (event instanceof ProtectionLifted) {
				last = null;
			}
		}
		return last;
	}

	private static void assertThatItMakesSense(Referral state) {
		switch (state) {
			case Referral.NotSubmitted nothing -> {
			}
			case Referral.Submitted submitted -> assertThat(submitted.providers()).isEmpty();
			case Referral.Acknowledged acknowledged -> assertThat(acknowledged.territory()).isNotNull();
			case Referral.Substantiated complete ->
				assertThat(complete.providers().isEmpty() || complete.former() != null)
					.as("an association knows the household only through an orientation")
					.isTrue();
			case Referral.Oriented oriented -> {
				assertThat(oriented.branches().allOver()).as("nothing awaited, yet no closure proposed").isFalse();
				assertThatTheOrientationMakesSense(oriented);
			}
			case Referral.ReadyToClose ready -> {
				assertThat(ready.was().branches().allOver()).isTrue();
				assertThatTheOrientationMakesSense(ready.was());
			}
			case Referral.Withdrawn withdrawn -> assertThat(withdrawn.was()).isNotInstanceOf(Referral.Over.class);
			case Referral.Closed closed -> {
				assertThat(closed.was().was().branches().allOver()).isTrue();
				assertThat("DEATH".equals(closed.reason())).isEqualTo("DECEASED".equals(closed.destination()));
			}
		}
	}

	private static void assertThatTheOrientationMakesSense(Referral.Oriented oriented) {
		Orientation orientation = oriented.orientation();
		assertThat(oriented.territory()).isNotNull();
		assertThat(orientation.asksForNothing()).isFalse();
		assertThat(orientation.measureType()).isNotEqualTo("AVDL");
		if ("ENVAUL".equals(orientation.measureType())) {
			assertThat(oriented.file().applicantAge()).isLessThan(25);
		}
		if ("OUT_OF_CRITERIA".equals(orientation.otherSolution())) {
			assertThat(orientation.measureType()).isNull();
			assertThat(orientation.housing()).isNull();
		}
		AdviceGiven advice = orientation.advice();
		if (advice != null && orientation.measureType() != null) {
			assertThat(advice.overridden()).as("advice never decides, but departing from it has a motive")
				.isEqualTo(!advice.advised().contains(orientation.measureType()));
		}
	}

	/** Steps of people never go back in time, and ends and ways back alternate. */
	private static void assertThatTheStoryMakesSense(List<ReferralEvent> history) {
		LocalDate last = LocalDate.MIN;
		boolean ended = false;
		boolean decided = false;
		boolean proposed = false;
		for (ReferralEvent event : history) {
			LocalDate on = day(event);
			if (on != null) {
				assertThat(on).as(event.toString()).isAfterOrEqualTo(last);
				last = on;
			}
			boolean anytime = event instanceof ProviderLeft || event instanceof CaseProtected
					|| event instanceof ProtectionLifted;
			assertThat(ended && !anytime).as("%s after the end", event).isEqualTo(event instanceof ReferralReopened);
			switch (event) {
				case OrientationDecided now -> {
					assertThat(decided).as("two orientations at once").isFalse();
					decided = true;
					proposed = false;
				}
				case ClosureProposed now -> {
					assertThat(decided && !proposed).as("proposed once for each orientation").isTrue();
					proposed = true;
				}
				case OrientationRevoked now -> decided = false;
				case ReferralReopened now -> {
					ended = false;
					decided = false;
				}
				case ReferralWithdrawn now -> ended = true;
				case ReferralClosed now -> {
					assertThat(proposed).isTrue();
					ended = true;
				}
				case ReferralSubmitted now -> assertThat(event).isSameAs(history.getFirst());
				case ReferralAcknowledged now -> assertThat(decided).isFalse();
				case FactFindingCompleted now -> assertThat(decided).isFalse();
				case ProviderJoined now -> assertThat(decided).isTrue();
				case ProviderLeft now ->
					assertThat(history).contains(new ProviderJoined(now.caseId(), now.measureId(), now.provider()));
				case MeasureOverNoted now -> assertThat(decided).isTrue();
				case MoveInNoted now -> assertThat(decided).isTrue();
				case HousingSearchOverNoted now -> assertThat(decided).isTrue();
				case CaseProtected now -> assertThat(now.protection().cleared()).isNotEmpty();
				case ProtectionLifted now ->
					assertThat(history).anyMatch((earlier) -> earlier instanceof CaseProtected);
			}
		}
	}

	/** Day of a step that a person took; what others tell has the days of others. */
	private static LocalDate day(ReferralEvent event) {
		return switch (event) {
			case ReferralSubmitted submitted -> submitted.file().submittedOn();
			case ReferralAcknowledged acknowledged -> acknowledged.acknowledgedOn();
			case FactFindingCompleted completed -> completed.factFinding().completedOn();
			case OrientationDecided decided -> decided.orientation().decidedOn();
			case OrientationRevoked revoked -> revoked.revokedOn();
			case ReferralWithdrawn withdrawn -> withdrawn.withdrawnOn();
			case ReferralReopened reopened -> reopened.reopenedOn();
			case ReferralClosed closed -> closed.closedOn();
			case ProviderJoined told -> null;
			case ProviderLeft told -> null;
			case MeasureOverNoted told -> null;
			case MoveInNoted told -> null;
			case HousingSearchOverNoted told -> null;
			case ClosureProposed told -> null;
			case CaseProtected anytime -> null;
			case ProtectionLifted anytime -> null;
		};
	}

	private static Set<Class<?>> leaves(Class<?> sealed) {
		Set<Class<?>> leaves = new HashSet<>();
		Arrays.stream(sealed.getPermittedSubclasses())
			.forEach((type) -> leaves.addAll(type.isSealed() ? leaves(type) : Set.of(type)));
		return leaves;
	}

}
