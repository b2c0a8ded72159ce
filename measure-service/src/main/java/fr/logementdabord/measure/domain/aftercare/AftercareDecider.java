package fr.logementdabord.measure.domain.aftercare;

import java.time.LocalDate;
import java.util.Optional;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.decider.Refusal;
import fr.logementdabord.measure.domain.aftercare.Aftercare.Handover;
import fr.logementdabord.measure.domain.aftercare.Aftercare.Reading;
import fr.logementdabord.measure.domain.aftercare.AftercareCommand.ArrangeHandover;
import fr.logementdabord.measure.domain.aftercare.AftercareCommand.CloseReading;
import fr.logementdabord.measure.domain.aftercare.AftercareCommand.CompleteHandover;
import fr.logementdabord.measure.domain.aftercare.AftercareCommand.CountFromEntry;
import fr.logementdabord.measure.domain.aftercare.AftercareCommand.FollowHousing;
import fr.logementdabord.measure.domain.aftercare.AftercareCommand.ReadHousing;
import fr.logementdabord.measure.domain.aftercare.AftercareEvent.EntryLearnt;
import fr.logementdabord.measure.domain.aftercare.AftercareEvent.HandoverArranged;
import fr.logementdabord.measure.domain.aftercare.AftercareEvent.HandoverCompleted;
import fr.logementdabord.measure.domain.aftercare.AftercareEvent.HousingFollowed;
import fr.logementdabord.measure.domain.aftercare.AftercareEvent.HousingRead;

/**
 * Decides what is read after a measure, and when.
 */
public final class AftercareDecider implements Decider<AftercareCommand, Aftercare, AftercareEvent> {

	private static final String UNKNOWN = "UNKNOWN";

	@Override
	public Aftercare initialState() {
		return Aftercare.none();
	}

	@Override
	public Decision<AftercareEvent> decide(AftercareCommand command, Aftercare after) {
		return switch (command) {
			case FollowHousing asked -> after.followed().isPresent() ? Decision.accept()
					: Decision.accept(new HousingFollowed(asked.measure(), asked.countedFrom(), asked.basis()));
			case CountFromEntry asked -> countFrom(asked, after);
			case ReadHousing asked -> read(asked, after);
			case CloseReading asked -> close(asked, after);
			case ArrangeHandover asked -> arrange(asked, after);
			case CompleteHandover asked -> complete(asked, after);
		};
	}

	/** The latest entry counts, in whatever order entries become known. */
	private static Decision<AftercareEvent> countFrom(CountFromEntry asked, Aftercare after) {
		boolean known = after.basis().equals(Aftercare.ENTRY)
				&& after.countedFrom().filter((day) -> !day.isBefore(asked.movedInOn())).isPresent();
		return (after.followed().isEmpty() || known) ? Decision.accept()
				: Decision.accept(new EntryLearnt(asked.movedInOn()));
	}

	private static Decision<AftercareEvent> read(ReadHousing asked, Aftercare after) {
		if (!Aftercare.MONTHS.contains(asked.months()) || !Aftercare.ANSWERS.contains(asked.answer())) {
			return no(new AftercareRefusal.ReadingIsUnknown());
		}
		Optional<LocalDate> dueOn = after.dueOn(asked.months());
		if (dueOn.isEmpty()) {
			return no(new AftercareRefusal.HousingIsNotFollowed());
		}
		if (asked.today().isBefore(dueOn.get())) {
			return no(new AftercareRefusal.ReadingIsTooEarly());
		}
		Reading known = after.readings().get(asked.months());
		if (known != null && known.answer().equals(asked.answer())) {
			return Decision.accept();
		}
		if (known != null && !known.answer().equals(UNKNOWN)) {
			return no(new AftercareRefusal.ReadingIsMade());
		}
		return Decision.accept(new HousingRead(asked.months(), asked.answer(), asked.today()));
	}

	/** Nobody answered in time: that is said, and may still be replaced by an answer. */
	private static Decision<AftercareEvent> close(CloseReading asked, Aftercare after) {
		boolean open = after.countedFrom().filter(asked.countedFrom()::equals).isPresent()
				&& !after.readings().containsKey(asked.months());
		return open ? Decision.accept(new HousingRead(asked.months(), UNKNOWN, asked.today())) : Decision.accept();
	}

	private static Decision<AftercareEvent> arrange(ArrangeHandover asked, Aftercare after) {
		if (!Aftercare.SERVICES.contains(asked.service())) {
			return no(new AftercareRefusal.ServiceIsUnknown());
		}
		if (asked.on().isAfter(asked.today())) {
			return no(new AftercareRefusal.HandoverIsInTheFuture());
		}
		if (asked.support().from().map(asked.on()::isBefore).orElse(true)) {
			return no(new AftercareRefusal.HandoverIsBeforeSupport());
		}
		boolean same = after.handover()
			.filter((known) -> known.service().equals(asked.service()) && known.outcome().isEmpty())
			.isPresent();
		return same ? Decision.accept() : Decision.accept(new HandoverArranged(asked.service(), asked.on()));
	}

	private static Decision<AftercareEvent> complete(CompleteHandover asked, Aftercare after) {
		if (!Aftercare.HANDOVER_OUTCOMES.contains(asked.outcome())) {
			return no(new AftercareRefusal.ServiceIsUnknown());
		}
		if (after.handover().isEmpty()) {
			return no(new AftercareRefusal.HandoverIsNotArranged());
		}
		if (asked.on().isAfter(asked.today())) {
			return no(new AftercareRefusal.HandoverIsInTheFuture());
		}
		Handover handover = after.handover().get();
		if (asked.on().isBefore(handover.arrangedOn())) {
			return no(new AftercareRefusal.HandoverIsBeforeArrangement());
		}
		return handover.outcome().filter(asked.outcome()::equals).isPresent() ? Decision.accept()
				: Decision.accept(new HandoverCompleted(asked.outcome(), asked.on()));
	}

	@Override
	public Aftercare evolve(Aftercare after, AftercareEvent event) {
		return switch (event) {
			case HousingFollowed e -> after.following(e.measure(), e.countedFrom(), e.basis());
			case EntryLearnt e -> after.entered(e.movedInOn());
			case HousingRead e -> after.reading(e.months(), new Reading(e.answer(), e.readOn()));
			case HandoverArranged e ->
				after.handing(new Handover(e.service(), e.on(), Optional.empty(), Optional.empty()));
			case HandoverCompleted e -> {
				Handover before = after.handover().orElseThrow();
				yield after.handing(new Handover(before.service(), before.arrangedOn(), Optional.of(e.outcome()),
						Optional.of(e.on())));
			}
		};
	}

	private static Decision<AftercareEvent> no(Refusal why) {
		return Decision.refuse(why);
	}

}
