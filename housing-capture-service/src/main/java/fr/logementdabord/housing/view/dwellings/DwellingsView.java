package fr.logementdabord.housing.view.dwellings;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.ViewDefinition;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.messaging.published.DwellingAnnouncedV1;
import fr.logementdabord.housing.messaging.published.DwellingConfirmedV1;
import fr.logementdabord.housing.messaging.published.DwellingLetV1;
import fr.logementdabord.housing.messaging.published.DwellingReservedV1;
import fr.logementdabord.housing.messaging.published.DwellingWithdrawnV1;
import fr.logementdabord.housing.messaging.published.HousingTypes;
import fr.logementdabord.housing.view.dwellings.DwellingRow.Offer;

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
		return Set.of(HousingTypes.DWELLING_ANNOUNCED, HousingTypes.DWELLING_CONFIRMED, HousingTypes.DWELLING_WITHDRAWN,
				HousingTypes.DWELLING_RESERVED, HousingTypes.DWELLING_RELEASED, HousingTypes.DWELLING_LET);
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
			case HousingTypes.DWELLING_ANNOUNCED ->
				announced(row, event.as(DwellingAnnouncedV1.class), ParisDays.dayOf(event.time()));
			case HousingTypes.DWELLING_CONFIRMED ->
				row.with(row.offer().confirmBy(event.as(DwellingConfirmedV1.class).confirmBy()));
			case HousingTypes.DWELLING_WITHDRAWN -> {
				boolean expired = "NOT_CONFIRMED".equals(event.as(DwellingWithdrawnV1.class).because());
				yield row.with(expired ? DwellingRow.EXPIRED : DwellingRow.WITHDRAWN, null, null);
			}
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

	private static DwellingRow announced(DwellingRow row, DwellingAnnouncedV1 said, LocalDate day) {
		LocalDate on = said.announcedOn() == null ? day : said.announcedOn();
		// a correction is not a second offer
		Offer offer = row.isOffered() ? row.offer().confirmBy(said.confirmBy())
				: row.offer().announced(on, said.confirmBy());
		String searchText = (said.reference() + " " + said.communeInsee()).toLowerCase(Locale.ROOT);
		return new DwellingRow(row.id(), said.landlord(), said.reference(), said.communeInsee(), said.territory(),
				said.typology(), said.surfaceM2(), said.rentCents(), said.chargesCents(), said.accessible(),
				said.regime(), said.availableOn(), DwellingRow.AVAILABLE, null, null, DwellingRow.More.of(said), offer,
				searchText, row.marks());
	}

	private record Concerned(String dwellingId) {
	}

}
