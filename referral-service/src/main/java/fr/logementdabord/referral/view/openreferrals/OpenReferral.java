package fr.logementdabord.referral.view.openreferrals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.referral.domain.referral.ReferralCommand.EndSharing;
import fr.logementdabord.referral.domain.referral.Share;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * A row of the list. Everything but the associations comes from the case's own stream; as
 * long as that has not been heard there is no status, and no row.
 */
public record OpenReferral(@Id String caseId, @Nullable String status, @Nullable String territory,
		@Nullable String referrerOrganisation, @Nullable String referrerType, @Nullable LocalDate submittedOn,
		@Nullable LocalDate lastStepOn, @Nullable String composition, @Nullable String housingSituation,
		@Nullable String motive, @Nullable String notCoveredEpci, List<Share> shares) {

	public OpenReferral {
		shares = List.copyOf(shares);
	}

	static OpenReferral unheard(String caseId) {
		return new OpenReferral(caseId, null, null, null, null, null, null, null, null, null, null, List.of());
	}

	OpenReferral with(String newStatus, LocalDate on) {
		return new OpenReferral(this.caseId, newStatus, this.territory, this.referrerOrganisation, this.referrerType,
				this.submittedOn, on, this.composition, this.housingSituation, this.motive, this.notCoveredEpci,
				this.shares);
	}

	OpenReferral joinedBy(String measureId, String provider) {
		List<Share> all = new ArrayList<>(this.shares);
		all.add(new Share(measureId, provider, null));
		return with(all);
	}

	OpenReferral leftBy(EndSharing end) {
		return with(Share.ended(this.shares, end.measureId(), end.lastDay()));
	}

	private OpenReferral with(List<Share> all) {
		return new OpenReferral(this.caseId, this.status, this.territory, this.referrerOrganisation, this.referrerType,
				this.submittedOn, this.lastStepOn, this.composition, this.housingSituation, this.motive,
				this.notCoveredEpci, all);
	}

}
