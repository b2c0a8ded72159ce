package fr.logementdabord.housing.view.meetings;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.ViewDefinition;
import fr.logementdabord.housing.messaging.published.DwellingPutOnAgendaV1;
import fr.logementdabord.housing.messaging.published.HousingTypes;
import fr.logementdabord.housing.messaging.published.MeetingScheduledV1;

/**
 * One document per meeting, folded from its own stream.
 */
public final class MeetingsView implements ViewDefinition<MeetingRow> {

	public static final String COLLECTION = "view-meetings";

	@Override
	public String collection() {
		return COLLECTION;
	}

	@Override
	public Class<MeetingRow> document() {
		return MeetingRow.class;
	}

	@Override
	public Set<String> types() {
		return Set.of(HousingTypes.MEETING_SCHEDULED, HousingTypes.DWELLING_PUT_ON_AGENDA, HousingTypes.MEETING_CLOSED,
				HousingTypes.MEETING_CANCELLED);
	}

	@Override
	public String idOf(ReceivedEvent event) {
		return event.as(Concerned.class).meetingId();
	}

	@Override
	public MeetingRow initial(String id) {
		return MeetingRow.unknown(id);
	}

	@Override
	public MeetingRow evolve(MeetingRow row, ReceivedEvent event) {
		return switch (event.type()) {
			case HousingTypes.MEETING_SCHEDULED -> {
				MeetingScheduledV1 said = event.as(MeetingScheduledV1.class);
				yield row.heldOn(said.territory(), said.heldOn());
			}
			case HousingTypes.DWELLING_PUT_ON_AGENDA -> {
				DwellingPutOnAgendaV1 said = event.as(DwellingPutOnAgendaV1.class);
				yield row.looksAt(plus(row.dwellings(), said.dwellingId()), plus(row.landlords(), said.landlord()));
			}
			case HousingTypes.MEETING_CLOSED -> row.ended("CLOSED");
			case HousingTypes.MEETING_CANCELLED -> row.ended("CANCELLED");
			default -> row;
		};
	}

	private static List<String> plus(List<String> some, String another) {
		return Stream.concat(some.stream(), Stream.of(another)).distinct().toList();
	}

	private record Concerned(String meetingId) {
	}

}
