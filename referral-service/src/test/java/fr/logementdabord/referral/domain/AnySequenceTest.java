package fr.logementdabord.referral.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.referral.domain.conference.Conference;
import fr.logementdabord.referral.domain.conference.ConferenceCommand;
import fr.logementdabord.referral.domain.conference.ConferenceDecider;
import fr.logementdabord.referral.domain.conference.Conferences;
import fr.logementdabord.referral.domain.contest.Contest;
import fr.logementdabord.referral.domain.contest.ContestCommand;
import fr.logementdabord.referral.domain.contest.ContestDecider;
import fr.logementdabord.referral.domain.contest.Contests;
import fr.logementdabord.referral.domain.delegation.Delegation;
import fr.logementdabord.referral.domain.delegation.DelegationCommand;
import fr.logementdabord.referral.domain.delegation.DelegationDecider;
import fr.logementdabord.referral.domain.delegation.Delegations;
import fr.logementdabord.referral.domain.duplicate.Duplicate;
import fr.logementdabord.referral.domain.duplicate.DuplicateCommand;
import fr.logementdabord.referral.domain.duplicate.DuplicateDecider;
import fr.logementdabord.referral.domain.duplicate.Side;
import fr.logementdabord.referral.domain.factfindinglog.FactFindingLog;
import fr.logementdabord.referral.domain.factfindinglog.FactFindingLogCommand;
import fr.logementdabord.referral.domain.factfindinglog.FactFindingLogDecider;
import fr.logementdabord.referral.domain.factfindinglog.Question;
import fr.logementdabord.referral.domain.network.Attendance;
import fr.logementdabord.referral.domain.network.NetworkSession;
import fr.logementdabord.referral.domain.network.NetworkSessionCommand;
import fr.logementdabord.referral.domain.network.NetworkSessionDecider;
import fr.logementdabord.referral.domain.network.SessionPlan;
import fr.logementdabord.referral.domain.notice.Notice;
import fr.logementdabord.referral.domain.notice.NoticeCommand;
import fr.logementdabord.referral.domain.notice.NoticeDecider;
import fr.logementdabord.referral.domain.notice.Notices;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every decider beside the referral's, which has its own test: no sequence of commands
 * reaches an impossible state, and replaying the story gives the state that was lived.
 */
class AnySequenceTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

	private static final String CASE = "LDA-7K3QX9M2TD4A";

	private static final int SEQUENCES = 300;

	private static final int COMMANDS = 40;

	static Stream<Story<?, ?, ?>> stories() {
		return Stream.of(new Story<>(new ConferenceDecider(), AnySequenceTest::conference, AnySequenceTest::makesSense),
				new Story<>(new ContestDecider(), AnySequenceTest::contest, AnySequenceTest::makesSense),
				new Story<>(new DelegationDecider(), AnySequenceTest::delegation, AnySequenceTest::makesSense),
				new Story<>(new DuplicateDecider(), AnySequenceTest::duplicate, AnySequenceTest::makesSense),
				new Story<>(new FactFindingLogDecider(), AnySequenceTest::question, AnySequenceTest::makesSense),
				new Story<>(new NetworkSessionDecider(), AnySequenceTest::session, AnySequenceTest::makesSense),
				new Story<>(new NoticeDecider(), AnySequenceTest::notice, AnySequenceTest::makesSense));
	}

	@ParameterizedTest
	@MethodSource("stories")
	<C, S, E> void no_sequence_of_commands_reaches_an_impossible_state(Story<C, S, E> story) {
		int accepted = 0;
		int refused = 0;
		for (int seed = 0; seed < SEQUENCES; seed++) {
			Random random = new Random(seed);
			S live = story.decider().initialState();
			List<E> history = new ArrayList<>();
			for (int i = 0; i < COMMANDS; i++) {
				C command = story.commands().apply(random);
				switch (story.decider().decide(command, live)) {
					case Decision.Accepted<E>(var events) -> {
						accepted += events.size();
						for (E event : events) {
							live = story.decider().evolve(live, event);
							history.add(event);
						}
						story.makesSense().accept(live);
						assertThatAskingAgainIsHarmless(story, command, live);
					}
					case Decision.Refused<E> no -> refused++;
				}
			}
			assertThat(story.decider().fold(history)).as("replay").isEqualTo(live);
		}
		assertThat(List.of(accepted, refused)).as("both answers are met often").allMatch((count) -> count > SEQUENCES);
	}

	/** People click twice. Only a check of an export leaves a trace each time. */
	private static <C, S, E> void assertThatAskingAgainIsHarmless(Story<C, S, E> story, C command, S live) {
		if (!(command instanceof NetworkSessionCommand.NoteExportCheck)
				&& story.decider().decide(command, live) instanceof Decision.Accepted<E>(var events)) {
			assertThat(events).as(command.toString()).isEmpty();
		}
	}

	private static ConferenceCommand conference(Random random) {
		String id = "CC-" + random.nextInt(3);
		LocalDate today = day(random, 30);
		return switch (random.nextInt(4)) {
			case 0 -> new ConferenceCommand.ScheduleConference(CASE, "artois",
					Conference.planned(id, day(random, 30).atTime(14, 0), 60, List.of("MDS")), today,
					random.nextInt(4) > 0, random.nextBoolean() ? null : DAY.plusDays(5));
			case 1 -> new ConferenceCommand.MoveConference(CASE, id, day(random, 30).atTime(9, 30), 45, today);
			case 2 -> new ConferenceCommand.CancelConference(CASE, id, "OTHER");
			default -> new ConferenceCommand.RecordConference(CASE, "artois", id,
					new Conference.Held(day(random, 30), List.of("MDS"), "PREVENTED", "AGREES"), today);
		};
	}

	private static void makesSense(Conferences conferences) {
		assertThat(conferences.all()).extracting(Conference::conferenceId).doesNotHaveDuplicates();
		assertThat(conferences.all()).allSatisfy((one) -> {
			assertThat(one.cancelledBecause() != null && one.held() != null).isFalse();
			assertThat(one.held() == null || !one.held().on().isBefore(one.day())).isTrue();
		});
	}

	private static ContestCommand contest(Random random) {
		String id = "CT-" + random.nextInt(4);
		return random.nextBoolean()
				? new ContestCommand.FileContest(CASE, new Contest(id, "REFERRER", day(random, 80), DAY, null),
						DAY.plusDays(60))
				: new ContestCommand.AnswerContest(CASE, id,
						new Contest.Answer(day(random, 90), random.nextBoolean() ? "UPHELD" : "REORIENTED"));
	}

	private static void makesSense(Contests contests) {
		assertThat(contests.all().stream().filter(Contest::isPending).count()).isLessThanOrEqualTo(1);
		assertThat(contests.all()).allSatisfy((one) -> {
			assertThat(one.filedOn()).isBetween(one.decidedOn(), DAY.plusDays(60));
			assertThat(one.answer() == null || !one.answer().on().isBefore(one.filedOn())).isTrue();
		});
	}

	private static DelegationCommand delegation(Random random) {
		String id = "DEL-" + random.nextInt(5);
		LocalDate today = day(random, 20);
		return (random.nextInt(3) > 0) ? new DelegationCommand.Delegate("artois",
				new Delegation(id, "coordo." + random.nextInt(2), day(random, 60), day(random, 60)), "coordo.0", today)
				: new DelegationCommand.EndDelegation("artois", id, today);
	}

	private static void makesSense(Delegations delegations) {
		assertThat(delegations.all()).noneMatch((one) -> one.delegate().equals("coordo.0"));
		for (LocalDate day = DAY; day.isBefore(DAY.plusDays(60)); day = day.plusDays(1)) {
			LocalDate date = day;
			assertThat(delegations.all()
				.stream()
				.filter((one) -> !date.isBefore(one.firstDay()) && !date.isAfter(one.lastDay()))
				.map(Delegation::delegate)).doesNotHaveDuplicates();
		}
	}

	private static DuplicateCommand duplicate(Random random) {
		Set<String> territories = Set.of(List.of("artois", "lens-henin", "boulonnais").get(random.nextInt(3)));
		return switch (random.nextInt(5)) {
			case 0 -> new DuplicateCommand.SuspectDuplicate("D-1", new Side("LDA-1", "H-1", "artois", DAY),
					new Side("LDA-2", "H-2", "lens-henin", DAY.plusDays(1)), "SAME_NAME_AND_BIRTH_DATE", DAY);
			case 1 -> new DuplicateCommand.UndoMerge("D-1", territories, "MISTAKE", DAY);
			default ->
				new DuplicateCommand.JudgeDuplicate("D-1", territories, random.nextInt(3) > 0, "FILES_COMPARED", DAY);
		};
	}

	private static void makesSense(Duplicate duplicate) {
		if (duplicate instanceof Duplicate.Suspected suspected) {
			assertThat(suspected.concerned()).as("all agree, yet not merged")
				.isNotEqualTo(suspected.answers()
					.keySet()
					.stream()
					.filter(suspected.answers()::get)
					.collect(Collectors.toSet()));
			assertThat(suspected.concerned()).containsAll(suspected.answers().keySet());
		}
		if (duplicate instanceof Duplicate.Merged merged) {
			assertThat(merged.householdId()).as("the earlier household stands").isEqualTo("H-1");
		}
	}

	private static FactFindingLogCommand question(Random random) {
		String id = "Q-" + random.nextInt(3);
		LocalDate on = day(random, 30);
		return switch (random.nextInt(3)) {
			case 0 -> new FactFindingLogCommand.AskParty(CASE,
					Question.asked(id, "LANDLORD", List.of("ARREARS"), on, day(random, 40)));
			case 1 -> new FactFindingLogCommand.RemindParty(CASE, id, on);
			default -> new FactFindingLogCommand.RecordAnswer(CASE, id, new Question.Answer(on, "ANSWERED"));
		};
	}

	private static void makesSense(FactFindingLog log) {
		assertThat(log.questions()).extracting(Question::questionId).doesNotHaveDuplicates();
		assertThat(log.questions()).allSatisfy((one) -> {
			assertThat(one.dueOn()).isAfterOrEqualTo(one.askedOn());
			assertThat(one.remindedOn()).isSorted().allMatch((day) -> !day.isBefore(one.askedOn()));
			assertThat(one.answer() == null || !one.answer().on().isBefore(one.askedOn())).isTrue();
		});
	}

	private static NetworkSessionCommand session(Random random) {
		String caseId = "LDA-" + random.nextInt(3);
		return switch (random.nextInt(6)) {
			case 0 ->
				new NetworkSessionCommand.PlanSession("NS-1", new SessionPlan(random.nextInt(3) > 0 ? "GEP" : "CLUB",
						"YOUTH", null, DAY.plusDays(10), "NETWORK", List.of()));
			case 1 -> new NetworkSessionCommand.RecordAttendance("NS-1",
					random.nextBoolean() ? List.of() : List.of(new Attendance("asso-escale", random.nextInt(1, 4))),
					day(random, 20));
			case 2 -> new NetworkSessionCommand.CancelSession("NS-1", "OTHER", day(random, 20));
			case 3 -> new NetworkSessionCommand.BringCase("NS-1", caseId, DAY);
			case 4 -> new NetworkSessionCommand.TakeCaseBack("NS-1", caseId, DAY);
			default -> new NetworkSessionCommand.NoteExportCheck("NS-1", List.of(caseId), List.of(), DAY);
		};
	}

	private static void makesSense(NetworkSession session) {
		if (session instanceof NetworkSession.Known known) {
			assertThat(known.cases()).doesNotHaveDuplicates();
			assertThat(known.cases().isEmpty() || "GEP".equals(known.plan().kind())).isTrue();
		}
		if (session instanceof NetworkSession.Held held) {
			assertThat(held.participants()).isPositive();
		}
	}

	private static NoticeCommand notice(Random random) {
		String id = "N-" + random.nextInt(3);
		return random.nextBoolean()
				? new NoticeCommand.TellReferrer(CASE, new Notice(id, "ORIENTATION", day(random, 30), null))
				: new NoticeCommand.ConfirmReceipt(CASE, id, day(random, 30));
	}

	private static void makesSense(Notices notices) {
		assertThat(notices.all()).extracting(Notice::noticeId).doesNotHaveDuplicates();
		assertThat(notices.all())
			.allMatch((one) -> one.receivedOn() == null || !one.receivedOn().isBefore(one.toldOn()));
	}

	private static LocalDate day(Random random, int within) {
		return DAY.plusDays(random.nextInt(within));
	}

	/**
	 * A decider with commands that make sense now and then.
	 *
	 * @param makesSense fails on an impossible state
	 */
	record Story<C, S, E>(Decider<C, S, E> decider, Function<Random, C> commands, Consumer<S> makesSense) {

		@Override
		public String toString() {
			return this.decider.getClass().getSimpleName();
		}

	}

}
