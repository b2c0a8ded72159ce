package fr.logementdabord.housing.policy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import fr.logementdabord.eventing.deadline.Deadlines;
import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.domain.tenancy.StayStage;
import fr.logementdabord.housing.messaging.published.HousingTypes;
import fr.logementdabord.housing.messaging.published.TenancyOpenedV1;

/**
 * A stay with a limit has its clock set on the first day.
 */
public final class WhenTenancyOpensThenSetStayClock implements Policy {

	private final Deadlines deadlines;

	public WhenTenancyOpensThenSetStayClock(Deadlines deadlines) {
		this.deadlines = deadlines;
	}

	@Override
	public Set<String> types() {
		return Set.of(HousingTypes.TENANCY_OPENED);
	}

	@Override
	public void on(ReceivedEvent event) {
		TenancyOpenedV1 opened = event.as(TenancyOpenedV1.class);
		if (opened.stayAlarmOn() != null && opened.stayEndsOn() != null) {
			ring(opened.tenancyId(), StayStage.ALARM, opened.stayAlarmOn());
			ring(opened.tenancyId(), StayStage.OVER, opened.stayEndsOn().plusDays(1));
		}
	}

	private void ring(String tenancyId, StayStage stage, LocalDate on) {
		this.deadlines.schedule(StayClock.idOf(tenancyId, stage), ParisDays.endOf(on.minusDays(1)), StayClock.KIND,
				Map.of(StayClock.TENANCY, tenancyId, StayClock.STAGE, stage.name()));
	}

}
