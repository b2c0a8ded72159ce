package fr.logementdabord.housing.messaging.published;

import java.util.Optional;

import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.eventing.store.Publisher;
import fr.logementdabord.housing.domain.tenancy.Check;
import fr.logementdabord.housing.domain.tenancy.StayLimit;
import fr.logementdabord.housing.domain.tenancy.Tenancy;
import fr.logementdabord.housing.domain.tenancy.Tenancy.Opened;
import fr.logementdabord.housing.domain.tenancy.TenancyEvent;
import fr.logementdabord.housing.domain.tenancy.TenancyEvent.CheckRecorded;
import fr.logementdabord.housing.domain.tenancy.TenancyEvent.LeaseSlid;
import fr.logementdabord.housing.domain.tenancy.TenancyEvent.OccupationEnded;
import fr.logementdabord.housing.domain.tenancy.TenancyEvent.SlidePlanned;
import fr.logementdabord.housing.domain.tenancy.TenancyEvent.StayStageReached;
import fr.logementdabord.housing.domain.tenancy.TenancyEvent.TenancyOpened;
import fr.logementdabord.housing.domain.tenancy.Terms;
import fr.logementdabord.housing.messaging.published.TenancyOpenedV1.PlannedCheck;

/**
 * What is said about tenancies.
 */
public final class TenancyPublications implements Publisher<Tenancy, TenancyEvent> {

	@Override
	public Optional<PublicEvent> publish(TenancyEvent event, Tenancy after) {
		return after instanceof Opened tenancy ? Optional.of(said(event, tenancy)) : Optional.empty();
	}

	private static PublicEvent said(TenancyEvent event, Opened tenancy) {
		Terms terms = tenancy.terms();
		String id = terms.tenancyId();
		String placementId = terms.placementId();
		String caseId = terms.caseId();
		String territory = terms.territory();
		return switch (event) {
			case TenancyOpened opened -> new PublicEvent(HousingTypes.TENANCY_OPENED, caseId, opened(terms));
			case SlidePlanned planned -> new PublicEvent(HousingTypes.SLIDE_PLANNED, caseId,
					new SlidePlannedV1(id, placementId, caseId, territory, planned.plannedOn()));
			case LeaseSlid slid -> new PublicEvent(HousingTypes.LEASE_SLID, caseId,
					new LeaseSlidV1(id, placementId, caseId, territory, slid.slidOn(), tenancy.plannedSlideOn()));
			case StayStageReached reached ->
				new PublicEvent(HousingTypes.STAY_STAGE_REACHED, caseId, new StayStageReachedV1(id, placementId, caseId,
						territory, reached.stage().name(), reached.reachedOn()));
			case CheckRecorded(Check check) -> new PublicEvent(HousingTypes.MAINTAINED_CHECKED, caseId,
					new MaintainedCheckedV1(id, placementId, caseId, territory, check.months(), check.outcome().name(),
							check.unknownBecause() == null ? null : check.unknownBecause().name(), check.checkedOn()));
			case OccupationEnded ended -> new PublicEvent(HousingTypes.OCCUPATION_ENDED, caseId,
					new OccupationEndedV1(id, placementId, caseId, territory, terms.dwellingId(), terms.landlord(),
							ended.endedOn(), ended.reason(), ended.destination()));
		};
	}

	private static TenancyOpenedV1 opened(Terms terms) {
		StayLimit stay = terms.stay();
		return new TenancyOpenedV1(terms.tenancyId(), terms.placementId(), terms.caseId(), terms.territory(),
				terms.dwellingId(), terms.landlord(), terms.reference(), terms.communeInsee(), terms.typology(),
				terms.kind(), terms.signedOn(), terms.movedInOn(), terms.plannedSlideOn(),
				stay == null ? null : stay.alarmOn(), stay == null ? null : stay.endsOn(),
				terms.checkMonths()
					.stream()
					.map((months) -> new PlannedCheck(months, terms.checkDueOn(months)))
					.toList());
	}

}
