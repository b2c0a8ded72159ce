package fr.logementdabord.housing.web;

import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.domain.placement.LeaseKind;
import fr.logementdabord.housing.domain.placement.Placement;
import fr.logementdabord.housing.domain.placement.RefusedBy;
import fr.logementdabord.housing.reference.LeaseKinds;
import fr.logementdabord.housing.reference.RefusalMotives;
import fr.logementdabord.housing.view.placements.PlacementRow;
import org.springframework.stereotype.Component;

/**
 * What the forms of a placement offer today: motives and kinds of lease in force.
 */
@Component
class PlacementChoices {

	private final HousingStreams streams;

	private final RefusalMotives motives;

	private final LeaseKinds leaseKinds;

	private final ParisDays days;

	PlacementChoices(HousingStreams streams, RefusalMotives motives, LeaseKinds leaseKinds, ParisDays days) {
		this.streams = streams;
		this.motives = motives;
		this.leaseKinds = leaseKinds;
		this.days = days;
	}

	Choices of(PlacementRow row) {
		String regime = this.streams.placements().load(row.id()).state() instanceof Placement.Live live
				? live.proposal().regime() : null;
		return new Choices(this.motives.codes(RefusedBy.LANDLORD, this.days.today()),
				this.motives.codes(RefusedBy.HOUSEHOLD, this.days.today()),
				this.motives.codes(RefusedBy.COORDINATION, this.days.today()),
				this.motives.reportedByLandlord(this.days.today()),
				new ArrayList<>(this.leaseKinds.possible(regime, this.days.today())));
	}

	record Choices(List<String> landlord, List<String> household, List<String> coordination, List<String> reported,
			List<LeaseKind> leaseKinds) {
	}

}
