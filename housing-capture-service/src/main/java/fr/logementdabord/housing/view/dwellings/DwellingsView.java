package fr.logementdabord.housing.view.dwellings;

import java.util.Locale;
import java.util.Set;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.ViewDefinition;
import fr.logementdabord.housing.messaging.published.DwellingAnnouncedV1;
import fr.logementdabord.housing.messaging.published.DwellingLetV1;
import fr.logementdabord.housing.messaging.published.DwellingReservedV1;
import fr.logementdabord.housing.messaging.published.HousingTypes;

/**
 * One document per dwelling, folded from its own stream.
 */
public final class DwellingsView implements ViewDefinition<DwellingRow> {

	public static final String COLLECTION = "view-dwellings";

	@Override
	public String collection() {
		return COLLECTION;
	}

	@Override
	public Class<DwellingRow> document() {
		return DwellingRow.class;
	}

	@Override
	public Set<String> types() {
		return Set.of(HousingTypes.DWELLING_ANNOUNCED, HousingTypes.DWELLING_WITHDRAWN, HousingTypes.DWELLING_RESERVED,
				HousingTypes.DWELLING_RELEASED, HousingTypes.DWELLING_LET);
	}

	@Override
	public String idOf(ReceivedEvent event) {
		return event.as(Concerned.class).dwellingId();
	}

	@Override
	public DwellingRow initial(String id) {
		return DwellingRow.unknown(id);
	}

	@Override
	public DwellingRow evolve(DwellingRow row, ReceivedEvent event) {
		return switch (event.type()) {
			case HousingTypes.DWELLING_ANNOUNCED -> announced(row, event.as(DwellingAnnouncedV1.class));
			case HousingTypes.DWELLING_WITHDRAWN -> row.with(DwellingRow.WITHDRAWN, null, null);
			case HousingTypes.DWELLING_RESERVED -> {
				DwellingReservedV1 reserved = event.as(DwellingReservedV1.class);
				yield row.with(DwellingRow.RESERVED, reserved.placementId(), reserved.caseId());
			}
			case HousingTypes.DWELLING_RELEASED -> row.with(DwellingRow.AVAILABLE, null, null);
			case HousingTypes.DWELLING_LET -> {
				DwellingLetV1 let = event.as(DwellingLetV1.class);
				yield row.with(DwellingRow.LET, let.placementId(), let.caseId());
			}
			default -> row;
		};
	}

	private static DwellingRow announced(DwellingRow row, DwellingAnnouncedV1 said) {
		String searchText = (said.reference() + " " + said.communeInsee()).toLowerCase(Locale.ROOT);
		return new DwellingRow(row.id(), said.landlord(), said.reference(), said.communeInsee(), said.territory(),
				said.typology(), said.surfaceM2(), said.rentCents(), said.chargesCents(), said.accessible(),
				said.regime(), said.availableOn(), DwellingRow.AVAILABLE, null, null, searchText, row.marks());
	}

	private record Concerned(String dwellingId) {
	}

}
