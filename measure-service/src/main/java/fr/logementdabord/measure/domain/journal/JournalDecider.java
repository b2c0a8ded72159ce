package fr.logementdabord.measure.domain.journal;

import java.time.LocalDate;
import java.util.Optional;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.decider.Refusal;
import fr.logementdabord.measure.domain.measure.SupportPeriod;
import fr.logementdabord.measure.domain.journal.JournalCommand.JoinTeam;
import fr.logementdabord.measure.domain.journal.JournalCommand.LeaveTeam;
import fr.logementdabord.measure.domain.journal.JournalCommand.LiftObstacle;
import fr.logementdabord.measure.domain.journal.JournalCommand.OrientToPartner;
import fr.logementdabord.measure.domain.journal.JournalCommand.RecordContact;
import fr.logementdabord.measure.domain.journal.JournalCommand.RecordObstacle;
import fr.logementdabord.measure.domain.journal.JournalCommand.RecordOutcome;
import fr.logementdabord.measure.domain.journal.JournalCommand.StrikeContact;
import fr.logementdabord.measure.domain.journal.JournalEvent.ContactRecorded;
import fr.logementdabord.measure.domain.journal.JournalEvent.ContactStruck;
import fr.logementdabord.measure.domain.journal.JournalEvent.ObstacleLifted;
import fr.logementdabord.measure.domain.journal.JournalEvent.ObstacleRecorded;
import fr.logementdabord.measure.domain.journal.JournalEvent.OutcomeRecorded;
import fr.logementdabord.measure.domain.journal.JournalEvent.PartnerProposed;
import fr.logementdabord.measure.domain.journal.JournalEvent.TeamJoined;
import fr.logementdabord.measure.domain.journal.JournalEvent.TeamLeft;
import fr.logementdabord.measure.domain.journal.SupportJournal.Contact;
import fr.logementdabord.measure.domain.journal.SupportJournal.Membership;
import fr.logementdabord.measure.domain.journal.SupportJournal.Obstacle;
import fr.logementdabord.measure.domain.journal.SupportJournal.PartnerOrientation;

/**
 * Decides what may stand in a journal: facts, dated within the support, by people of the
 * team.
 */
public final class JournalDecider implements Decider<JournalCommand, SupportJournal, JournalEvent> {

	@Override
	public SupportJournal initialState() {
		return SupportJournal.empty();
	}

	@Override
	public Decision<JournalEvent> decide(JournalCommand command, SupportJournal journal) {
		return switch (command) {
			case JoinTeam asked -> join(asked, journal);
			case LeaveTeam asked -> leave(asked, journal);
			case RecordContact asked -> contact(asked, journal);
			case StrikeContact asked -> Optional.ofNullable(journal.contacts().get(asked.contactId()))
				.map((known) -> Decision.<JournalEvent>accept(new ContactStruck(asked.contactId(), known.recorded())))
				.orElseGet(() -> no(new JournalRefusal.ContactIsUnknown()));
			case RecordObstacle asked -> obstacle(asked, journal);
			case LiftObstacle asked -> lift(asked, journal);
			case OrientToPartner asked -> orient(asked, journal);
			case RecordOutcome asked -> outcome(asked, journal);
		};
	}

	private static Decision<JournalEvent> join(JoinTeam asked, SupportJournal journal) {
		if (!JournalCodes.DISCIPLINES.contains(asked.discipline())) {
			return unknownCode();
		}
		Optional<Membership> current = journal.current(asked.workerId())
			.or(() -> journal.member(asked.workerId(), asked.from()));
		if (current.isPresent()) {
			return current.get().discipline().equals(asked.discipline()) ? Decision.accept()
					: no(new JournalRefusal.AlreadyOnTheTeam());
		}
		return Decision.accept(new TeamJoined(asked.workerId(), asked.discipline(), asked.from()));
	}

	private static Decision<JournalEvent> leave(LeaveTeam asked, SupportJournal journal) {
		Optional<Membership> current = journal.current(asked.workerId());
		if (current.isEmpty()) {
			return no(new JournalRefusal.NotOnTheTeam());
		}
		if (asked.until().isBefore(current.get().from())) {
			return no(new JournalRefusal.LeavesBeforeJoining());
		}
		if (journal.lastContactOf(asked.workerId()).filter(asked.until()::isBefore).isPresent()) {
			return no(new JournalRefusal.LeavesBeforeLastContact());
		}
		return Decision.accept(new TeamLeft(asked.workerId(), asked.until()));
	}

	private static Decision<JournalEvent> contact(RecordContact asked, SupportJournal journal) {
		if (journal.contacts().containsKey(asked.contactId())) {
			return Decision.accept();
		}
		if (!JournalCodes.CONTACT_KINDS.contains(asked.kind()) || !JournalCodes.DOMAINS.containsAll(asked.domains())) {
			return unknownCode();
		}
		if (asked.domains().isEmpty()) {
			return no(new JournalRefusal.DomainIsMissing());
		}
		Optional<Refusal> wrongDay = wrongDay(asked.on(), asked.support(), asked.today());
		if (wrongDay.isPresent()) {
			return no(wrongDay.get());
		}
		return journal.member(asked.workerId(), asked.on())
			.map((member) -> Decision.<JournalEvent>accept(new ContactRecorded(asked.contactId(), asked.workerId(),
					member.discipline(), asked.kind(), asked.domains(), asked.on(), asked.minutes(),
					asked.support().measureId(), asked.support().caseId())))
			.orElseGet(() -> no(new JournalRefusal.AuthorIsNotOnTheTeam()));
	}

	private static Decision<JournalEvent> obstacle(RecordObstacle asked, SupportJournal journal) {
		if (journal.obstacles().containsKey(asked.obstacleId())) {
			return Decision.accept();
		}
		if (!JournalCodes.OBSTACLES.contains(asked.obstacle())) {
			return unknownCode();
		}
		SupportPeriod support = asked.support();
		return wrongDay(asked.on(), support, asked.today()).map(JournalDecider::no)
			.orElseGet(() -> Decision.accept(new ObstacleRecorded(support.measureId(), support.caseId(),
					support.territory(), support.measureType(), asked.obstacleId(), asked.obstacle(), asked.on())));
	}

	private static Decision<JournalEvent> lift(LiftObstacle asked, SupportJournal journal) {
		Obstacle known = journal.obstacles().get(asked.obstacleId());
		if (known == null) {
			return no(new JournalRefusal.ObstacleIsUnknown());
		}
		if (known.liftedOn().isPresent()) {
			return Decision.accept();
		}
		if (asked.on().isAfter(asked.today())) {
			return no(new JournalRefusal.DayIsInTheFuture());
		}
		return asked.on().isBefore(known.since()) ? no(new JournalRefusal.LiftedBeforeItStood())
				: Decision.accept(new ObstacleLifted(asked.obstacleId(), asked.on()));
	}

	private static Decision<JournalEvent> orient(OrientToPartner asked, SupportJournal journal) {
		if (journal.orientations().containsKey(asked.orientationId())) {
			return Decision.accept();
		}
		return wrongDay(asked.on(), asked.support(), asked.today()).map(JournalDecider::no)
			.orElseGet(() -> Decision.accept(new PartnerProposed(asked.orientationId(), asked.partner(), asked.on())));
	}

	private static Decision<JournalEvent> outcome(RecordOutcome asked, SupportJournal journal) {
		PartnerOrientation known = journal.orientations().get(asked.orientationId());
		if (known == null) {
			return no(new JournalRefusal.OrientationIsUnknown());
		}
		if (!JournalCodes.OUTCOMES.contains(asked.outcome())) {
			return unknownCode();
		}
		if (known.outcome().filter(asked.outcome()::equals).isPresent()) {
			return Decision.accept();
		}
		if (known.outcome().filter((given) -> !JournalCodes.PROVISIONAL.contains(given)).isPresent()) {
			return no(new JournalRefusal.OutcomeIsFinal());
		}
		if (asked.on().isAfter(asked.today())) {
			return no(new JournalRefusal.DayIsInTheFuture());
		}
		return asked.on().isBefore(known.on()) ? no(new JournalRefusal.OutcomeIsBeforeOrientation())
				: Decision.accept(new OutcomeRecorded(asked.orientationId(), asked.outcome(), asked.on()));
	}

	private static Optional<Refusal> wrongDay(LocalDate day, SupportPeriod support, LocalDate today) {
		if (day.isAfter(today)) {
			return Optional.of(new JournalRefusal.DayIsInTheFuture());
		}
		return support.covers(day) ? Optional.empty() : Optional.of(new JournalRefusal.DayIsOutsideTheSupport());
	}

	@Override
	public SupportJournal evolve(SupportJournal journal, JournalEvent event) {
		return switch (event) {
			case TeamJoined e ->
				journal.with(journal.joining(new Membership(e.workerId(), e.discipline(), e.from(), Optional.empty())));
			case TeamLeft e -> journal.with(journal.leaving(e.workerId(), e.until()));
			case ContactRecorded e -> journal.with(Contact.of(e));
			case ContactStruck e -> journal.without(e.contactId());
			case ObstacleRecorded e -> journal.with(new Obstacle(e, Optional.empty()));
			case ObstacleLifted e -> journal.with(journal.obstacles().get(e.obstacleId()).lifted(e.on()));
			case PartnerProposed e -> journal.with(
					new PartnerOrientation(e.orientationId(), e.partner(), e.on(), Optional.empty(), Optional.empty()));
			case OutcomeRecorded e -> {
				PartnerOrientation before = journal.orientations().get(e.orientationId());
				yield journal.with(new PartnerOrientation(e.orientationId(), before.partner(), before.on(),
						Optional.of(e.outcome()), Optional.of(e.on())));
			}
		};
	}

	private static Decision<JournalEvent> unknownCode() {
		return no(new JournalRefusal.JournalCodeIsUnknown());
	}

	private static Decision<JournalEvent> no(Refusal why) {
		return Decision.refuse(why);
	}

}
