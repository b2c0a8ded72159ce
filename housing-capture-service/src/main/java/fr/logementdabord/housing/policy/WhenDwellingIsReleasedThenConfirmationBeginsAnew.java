package fr.logementdabord.housing.policy;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.housing.application.HousingDelays;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.domain.dwelling.Dwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.ConfirmDwelling;
import fr.logementdabord.housing.messaging.published.HousingTypes;
import org.jspecify.annotations.Nullable;

/**
 * Nobody had to confirm a dwelling while it was kept for a household; once it is free the
 * landlord has the whole time again.
 */
public final class WhenDwellingIsReleasedThenConfirmationBeginsAnew implements Policy {

	private final HousingStreams streams;

	private final HousingDelays delays;

	public WhenDwellingIsReleasedThenConfirmationBeginsAnew(HousingStreams streams, HousingDelays delays) {
		this.streams = streams;
		this.delays = delays;
	}

	@Override
	public Set<String> types() {
		return Set.of(HousingTypes.DWELLING_RELEASED);
	}

	@Override
	public void on(ReceivedEvent event) {
		Released released = event.as(Released.class);
		String dwellingId = released.dwellingId();
		LocalDate day = ParisDays.dayOf(event.time());
		// an availability of before, without a last day, stays without one
		if (this.streams.dwellings().load(dwellingId).state() instanceof Dwelling.Available available
				&& available.confirmBy() != null) {
			// refused when it was withdrawn a moment ago: then there is nothing to
			// confirm
			this.streams.dwellings()
				.handle(dwellingId, new ConfirmDwelling(Objects.requireNonNullElse(released.releasedOn(), day),
						this.delays.confirmBy(day)), CommandContext.causedBy(event));
		}
	}

	private record Released(String dwellingId, @Nullable LocalDate releasedOn) {
	}

}
