package fr.logementdabord.referral.domain.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import fr.logementdabord.decider.Decision;
import fr.logementdabord.referral.domain.network.NetworkSessionCommand.BringCase;
import fr.logementdabord.referral.domain.network.NetworkSessionCommand.CancelSession;
import fr.logementdabord.referral.domain.network.NetworkSessionCommand.NoteExportCheck;
import fr.logementdabord.referral.domain.network.NetworkSessionCommand.PlanSession;
import fr.logementdabord.referral.domain.network.NetworkSessionCommand.RecordAttendance;
import fr.logementdabord.referral.domain.network.NetworkSessionCommand.TakeCaseBack;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.AttendanceRecorded;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.CaseBrought;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.CaseTakenBack;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.ExportChecked;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.SessionCancelled;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.SessionPlanned;
import fr.logementdabord.referral.domain.network.NetworkSessionRefusal.CasesChangedMeanwhile;
import fr.logementdabord.referral.domain.network.NetworkSessionRefusal.NoCaseToExport;
import fr.logementdabord.referral.domain.network.NetworkSessionRefusal.NobodyCame;
import fr.logementdabord.referral.domain.network.NetworkSessionRefusal.OnlyGepHasCases;
import fr.logementdabord.referral.domain.network.NetworkSessionRefusal.SessionIsAlreadyPlanned;
import fr.logementdabord.referral.domain.network.NetworkSessionRefusal.SessionIsCancelled;
import fr.logementdabord.referral.domain.network.NetworkSessionRefusal.SessionIsNotHeldYet;
import fr.logementdabord.referral.domain.network.NetworkSessionRefusal.SessionIsUnknown;
import fr.logementdabord.referral.domain.network.NetworkSessionRefusal.SessionWasHeld;
import fr.logementdabord.testkit.spec.DeciderSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkSessionDeciderTest {

	private static final String ID = "N-7K3QX9M2TD4A";

	private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

	private static final SessionPlan GEP = plan("GEP");

	private static final SessionPlanned PLANNED = new SessionPlanned(ID, GEP);

	private static final List<Attendance> FIFTEEN = List.of(new Attendance("asso-escale", 3),
			new Attendance("ccas-bethune", 12));

	private static final AttendanceRecorded HELD = new AttendanceRecorded(ID, FIFTEEN, DAY);

	private static final SessionCancelled CANCELLED = new SessionCancelled(ID, "TOO_FEW", DAY);

	private static final CaseBrought BROUGHT = new CaseBrought(ID, "LDA-1", DAY);

	private static DeciderSpec<NetworkSessionCommand, NetworkSession, NetworkSessionEvent> given(
			NetworkSessionEvent... history) {
		return DeciderSpec.given(new NetworkSessionDecider(), history);
	}

	@Test
	void a_session_is_planned_once() {
		given().when(new PlanSession(ID, GEP)).thenEvents(PLANNED);
		given(PLANNED).when(new PlanSession(ID, GEP)).thenEvents();
		given(PLANNED).when(new PlanSession(ID, plan("CLUB"))).thenRefused(new SessionIsAlreadyPlanned());
		given().when(attendance(DAY)).thenRefused(new SessionIsUnknown());
	}

	@Test
	void who_came_is_recorded_from_the_day_on_and_may_be_corrected() {
		given(PLANNED).when(attendance(DAY)).thenEvents(HELD);
		given(PLANNED).when(attendance(DAY.minusDays(1))).thenRefused(new SessionIsNotHeldYet(DAY));
		given(PLANNED, HELD).when(attendance(DAY)).thenEvents();
		List<Attendance> corrected = List.of(new Attendance("asso-escale", 4));
		given(PLANNED, HELD).when(new RecordAttendance(ID, corrected, DAY.plusDays(1)))
			.thenEvents(new AttendanceRecorded(ID, corrected, DAY.plusDays(1)));
		given(PLANNED).when(new RecordAttendance(ID, List.of(), DAY)).thenRefused(new NobodyCame());
	}

	@Test
	void what_was_held_is_not_cancelled_and_what_is_cancelled_is_not_held() {
		CancelSession cancel = new CancelSession(ID, "TOO_FEW", DAY);
		given(PLANNED).when(cancel).thenEvents(CANCELLED);
		given(PLANNED, CANCELLED).when(cancel).thenEvents();
		given(PLANNED, HELD).when(cancel).thenRefused(new SessionWasHeld());
		given(PLANNED, CANCELLED).when(attendance(DAY)).thenRefused(new SessionIsCancelled());
	}

	@Test
	void situations_are_brought_to_a_gep_only_before_or_after_it_is_held() {
		BringCase bring = new BringCase(ID, "LDA-1", DAY);
		given(PLANNED).when(bring).thenEvents(BROUGHT);
		given(PLANNED, HELD).when(bring).thenEvents(BROUGHT);
		given(PLANNED, BROUGHT).when(bring).thenEvents();
		given(PLANNED, CANCELLED).when(bring).thenRefused(new SessionIsCancelled());
		given(new SessionPlanned(ID, plan("TRAINING"))).when(bring).thenRefused(new OnlyGepHasCases());
	}

	@Test
	void a_situation_is_taken_back() {
		TakeCaseBack back = new TakeCaseBack(ID, "LDA-1", DAY);
		given(PLANNED, BROUGHT).when(back).thenEvents(new CaseTakenBack(ID, "LDA-1", DAY));
		given(PLANNED).when(back).thenEvents();
	}

	@Test
	void an_export_is_given_only_when_every_situation_was_checked_and_none_is_recognisable() {
		given(PLANNED, BROUGHT).when(check(List.of("LDA-1"), List.of()))
			.thenEvents(new ExportChecked(ID, true, List.of(), DAY));
		given(PLANNED, BROUGHT).when(check(List.of("LDA-1"), List.of("LDA-1")))
			.thenEvents(new ExportChecked(ID, false, List.of("LDA-1"), DAY));
		given(PLANNED, BROUGHT, new CaseBrought(ID, "LDA-2", DAY)).when(check(List.of("LDA-1"), List.of()))
			.thenRefused(new CasesChangedMeanwhile());
		given(PLANNED).when(check(List.of(), List.of())).thenRefused(new NoCaseToExport());
	}

	static LongStream seeds() {
		return LongStream.range(0, 200);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void no_sequence_is_both_held_and_cancelled_and_replay_equals_live(long seed) {
		NetworkSessionDecider decider = new NetworkSessionDecider();
		Random random = new Random(seed);
		NetworkSession live = decider.initialState();
		List<NetworkSessionEvent> history = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			NetworkSessionCommand command = any(random);
			if (decider.decide(command, live) instanceof Decision.Accepted<NetworkSessionEvent>(var events)) {
				for (NetworkSessionEvent event : events) {
					live = decider.evolve(live, event);
					history.add(event);
				}
				if (!(command instanceof NoteExportCheck)) {
					assertThat(decider.decide(command, live)).as("asked again").isEqualTo(Decision.accept());
				}
			}
		}
		assertThat(decider.fold(history)).isEqualTo(live);
		boolean held = history.stream().anyMatch(AttendanceRecorded.class::isInstance);
		boolean cancelled = history.stream().anyMatch(SessionCancelled.class::isInstance);
		assertThat(held && cancelled).isFalse();
		if (live instanceof NetworkSession.Known known) {
			assertThat(known.cases()).doesNotHaveDuplicates();
			assertThat(known.cases().isEmpty() || known.plan().isGep()).isTrue();
		}
	}

	private static NetworkSessionCommand any(Random random) {
		String caseId = "LDA-" + random.nextInt(3);
		return switch (random.nextInt(7)) {
			case 0 -> new PlanSession(ID, plan(random.nextBoolean() ? "GEP" : "CLUB"));
			case 1, 2 -> attendance(DAY.plusDays(random.nextInt(-1, 2)));
			case 3 -> new CancelSession(ID, "OTHER", DAY);
			case 4 -> new BringCase(ID, caseId, DAY);
			case 5 -> new TakeCaseBack(ID, caseId, DAY);
			default -> check(List.of(caseId), List.of());
		};
	}

	private static RecordAttendance attendance(LocalDate on) {
		return new RecordAttendance(ID, FIFTEEN, on);
	}

	private static NoteExportCheck check(List<String> cases, List<String> recognisable) {
		return new NoteExportCheck(ID, cases, recognisable, DAY);
	}

	private static SessionPlan plan(String kind) {
		return new SessionPlan(kind, "MENTAL_HEALTH", "artois", DAY, "SOCIAL_WORKERS", List.of("asso-escale"));
	}

}
