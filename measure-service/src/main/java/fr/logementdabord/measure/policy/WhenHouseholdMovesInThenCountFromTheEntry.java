package fr.logementdabord.measure.policy;

import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.measure.domain.aftercare.Aftercare;
import fr.logementdabord.measure.domain.aftercare.AftercareCommand;
import fr.logementdabord.measure.domain.aftercare.AftercareCommand.CountFromEntry;
import fr.logementdabord.measure.domain.aftercare.AftercareEvent;
import fr.logementdabord.measure.messaging.received.housing.HouseholdMovedIn;

import org.springframework.stereotype.Component;

/**
 * Remembers the entry, and counts from it where a dwelling is followed already. The
 * topics of housing and of referrals are not ordered between each other: the case, or its
 * measure, may not be known yet.
 */
@Component
public class WhenHouseholdMovesInThenCountFromTheEntry implements Policy {

	private final CommandHandler<AftercareCommand, Aftercare, AftercareEvent> aftercare;

	private final MeasuresOfCase measuresOfCase;

	private final EntriesOfCase entries;

	private final HousingReadings readings;

	public WhenHouseholdMovesInThenCountFromTheEntry(
			CommandHandler<AftercareCommand, Aftercare, AftercareEvent> aftercare, MeasuresOfCase measuresOfCase,
			EntriesOfCase entries, HousingReadings readings) {
		this.aftercare = aftercare;
		this.measuresOfCase = measuresOfCase;
		this.entries = entries;
		this.readings = readings;
	}

	@Override
	public Set<String> types() {
		return Set.of(HouseholdMovedIn.TYPE);
	}

	@Override
	public void on(ReceivedEvent event) {
		HouseholdMovedIn entry = event.as(HouseholdMovedIn.class);
		this.entries.remember(entry.caseId(), entry.movedInOn());
		for (String measureId : this.measuresOfCase.of(entry.caseId())) {
			this.aftercare.handle(measureId, new CountFromEntry(entry.movedInOn()), CommandContext.causedBy(event));
			this.aftercare.load(measureId)
				.state()
				.countedFrom()
				.ifPresent((day) -> this.readings.closeInTime(measureId, day));
		}
	}

}
