package fr.logementdabord.measure.policy;

import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.measure.domain.aftercare.Aftercare;
import fr.logementdabord.measure.domain.aftercare.Aftercare.Followed;
import fr.logementdabord.measure.domain.aftercare.AftercareCommand;
import fr.logementdabord.measure.domain.aftercare.AftercareCommand.CountFromEntry;
import fr.logementdabord.measure.domain.aftercare.AftercareCommand.FollowHousing;
import fr.logementdabord.measure.domain.aftercare.AftercareEvent;
import fr.logementdabord.measure.domain.measure.MeasureCodes;
import fr.logementdabord.measure.domain.measure.MeasureCommand;
import fr.logementdabord.measure.domain.measure.MeasureEvent;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Ended;
import fr.logementdabord.measure.messaging.published.MeasureEndedV1;

import org.springframework.stereotype.Component;

/**
 * Follows the dwelling of a household that left its measure with one. Months are counted
 * from the entry when it is known, from the start of the measure for who stayed where
 * they lived, else from the end.
 */
@Component
public class WhenMeasureEndsThenFollowHousing implements Policy {

	private static final String STAYED = "STAYED_IN_SAME_DWELLING";

	private final CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures;

	private final CommandHandler<AftercareCommand, Aftercare, AftercareEvent> aftercare;

	private final EntriesOfCase entries;

	private final HousingReadings readings;

	public WhenMeasureEndsThenFollowHousing(CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures,
			CommandHandler<AftercareCommand, Aftercare, AftercareEvent> aftercare, EntriesOfCase entries,
			HousingReadings readings) {
		this.measures = measures;
		this.aftercare = aftercare;
		this.entries = entries;
		this.readings = readings;
	}

	@Override
	public Set<String> types() {
		return Set.of(MeasureEndedV1.TYPE);
	}

	@Override
	public void on(ReceivedEvent event) {
		MeasureEndedV1 over = event.as(MeasureEndedV1.class);
		if (!(this.measures.load(over.measureId()).state() instanceof Ended ended)
				|| !MeasureCodes.HOUSED.contains(ended.exitDestination())) {
			return;
		}
		boolean stayed = ended.exitDestination().equals(STAYED);
		var measure = new Followed(over.measureId(), over.caseId(), over.territory(), over.measureType(),
				over.provider());
		this.aftercare.handle(over.measureId(), new FollowHousing(measure,
				stayed ? ended.run().startedOn() : ended.endedOn(), stayed ? Aftercare.START : Aftercare.END),
				CommandContext.causedBy(event));
		// looked up after following: an entry that is told meanwhile is not lost
		this.entries.latest(over.caseId())
			.ifPresent((movedInOn) -> this.aftercare.handle(over.measureId(), new CountFromEntry(movedInOn),
					CommandContext.of("entry-" + movedInOn + "-" + over.measureId(), "measure-service")));
		this.aftercare.load(over.measureId())
			.state()
			.countedFrom()
			.ifPresent((day) -> this.readings.closeInTime(over.measureId(), day));
	}

}
