package fr.logementdabord.housing.policy;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.housing.application.HousingDelays;
import fr.logementdabord.housing.application.HousingIds;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.application.Outcomes;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.domain.dwelling.Dwelling;
import fr.logementdabord.housing.domain.dwelling.Dwelling.Announced;
import fr.logementdabord.housing.domain.dwelling.Dwelling.Available;
import fr.logementdabord.housing.domain.dwelling.Dwelling.NotAnnounced;
import fr.logementdabord.housing.domain.dwelling.DwellingCard;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.AnnounceDwelling;
import fr.logementdabord.housing.messaging.published.HousingTypes;
import org.jspecify.annotations.Nullable;

/**
 * A shared flat is offered place by place: each has one tenant at most, with a placement
 * and a lease of its own (seed:494). The flat's own stream stands for the first place. A
 * correction of the flat corrects the places that are free; those that are kept, let or
 * withdrawn go their own way.
 */
public final class WhenSharedFlatIsAnnouncedThenAnnounceItsPlaces implements Policy {

	private final HousingStreams streams;

	private final HousingDelays delays;

	public WhenSharedFlatIsAnnouncedThenAnnounceItsPlaces(HousingStreams streams, HousingDelays delays) {
		this.streams = streams;
		this.delays = delays;
	}

	@Override
	public Set<String> types() {
		return Set.of(HousingTypes.DWELLING_ANNOUNCED);
	}

	@Override
	public void on(ReceivedEvent event) {
		Flat said = event.as(Flat.class);
		String dwellingId = said.dwellingId();
		LocalDate recordedOn = ParisDays.dayOf(event.time());
		// events of before do not say the day
		LocalDate announcedOn = Objects.requireNonNullElse(said.announcedOn(), recordedOn);
		if (this.streams.dwellings().load(dwellingId).state() instanceof Announced flat) {
			for (int number = 2; number <= flat.card().places(); number++) {
				announce(flat.card().place(number), announcedOn, recordedOn, event);
			}
		}
	}

	private void announce(DwellingCard place, LocalDate announcedOn, LocalDate recordedOn, ReceivedEvent event) {
		String placeId = HousingIds.dwelling(place.landlord(), place.reference());
		Dwelling state = this.streams.dwellings().load(placeId).state();
		if (state instanceof NotAnnounced || state instanceof Available) {
			LocalDate day = state instanceof Available free && free.since().isAfter(announcedOn) ? free.since()
					: announcedOn;
			Outcomes.accepted(this.streams.dwellings()
				.handle(placeId, new AnnounceDwelling(placeId, place, day, this.delays.confirmBy(recordedOn)),
						CommandContext.causedBy(event)));
		}
	}

	private record Flat(String dwellingId, @Nullable LocalDate announcedOn) {
	}

}
