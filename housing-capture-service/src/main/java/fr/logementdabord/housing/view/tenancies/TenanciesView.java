package fr.logementdabord.housing.view.tenancies;

import java.util.Set;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.ViewDefinition;
import fr.logementdabord.housing.messaging.published.HousingTypes;
import fr.logementdabord.housing.messaging.published.LeaseSlidV1;
import fr.logementdabord.housing.messaging.published.MaintainedCheckedV1;
import fr.logementdabord.housing.messaging.published.OccupationEndedV1;
import fr.logementdabord.housing.messaging.published.SlidePlannedV1;
import fr.logementdabord.housing.messaging.published.StayStageReachedV1;
import fr.logementdabord.housing.messaging.published.TenancyOpenedV1;

/**
 * One document per tenancy, folded from its own stream.
 */
public final class TenanciesView implements ViewDefinition<TenancyRow> {

	public static final String COLLECTION = "view-tenancies";

	@Override
	public String collection() {
		return COLLECTION;
	}

	@Override
	public Class<TenancyRow> document() {
		return TenancyRow.class;
	}

	@Override
	public Set<String> types() {
		return Set.of(HousingTypes.TENANCY_OPENED, HousingTypes.SLIDE_PLANNED, HousingTypes.LEASE_SLID,
				HousingTypes.STAY_STAGE_REACHED, HousingTypes.MAINTAINED_CHECKED, HousingTypes.OCCUPATION_ENDED);
	}

	@Override
	public String idOf(ReceivedEvent event) {
		return event.as(Concerned.class).tenancyId();
	}

	@Override
	public TenancyRow initial(String id) {
		return TenancyRow.unknown(id);
	}

	@Override
	public TenancyRow evolve(TenancyRow row, ReceivedEvent event) {
		return switch (event.type()) {
			case HousingTypes.TENANCY_OPENED -> row.opened(event.as(TenancyOpenedV1.class));
			case HousingTypes.SLIDE_PLANNED -> row.slideIsPlannedOn(event.as(SlidePlannedV1.class).plannedSlideOn());
			case HousingTypes.LEASE_SLID -> row.slid(event.as(LeaseSlidV1.class).slidOn());
			case HousingTypes.STAY_STAGE_REACHED -> row.stage(event.as(StayStageReachedV1.class).stage());
			case HousingTypes.MAINTAINED_CHECKED -> row.checked(event.as(MaintainedCheckedV1.class));
			case HousingTypes.OCCUPATION_ENDED -> row.ended(event.as(OccupationEndedV1.class));
			default -> row;
		};
	}

	private record Concerned(String tenancyId) {
	}

}
