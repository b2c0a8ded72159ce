package fr.logementdabord.referral.view.openreferrals;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * A row of the list. Everything but the associations comes from the case's own stream; as
 * long as that has not been heard there is no status, and no row.
 */
public record OpenReferral(@Id String caseId, @Nullable String status, @Nullable String territory,
		@Nullable String referrerOrganisation, @Nullable String referrerType, @Nullable LocalDate submittedOn,
		@Nullable LocalDate lastStepOn, @Nullable String composition, @Nullable String housingSituation,
		@Nullable String motive, @Nullable String notCoveredEpci, Set<String> providers) {

	public OpenReferral {
		providers = Set.copyOf(providers);
	}

	static OpenReferral unheard(String caseId) {
		return new OpenReferral(caseId, null, null, null, null, null, null, null, null, null, null, Set.of());
	}

	OpenReferral with(String newStatus, LocalDate on) {
		return new OpenReferral(this.caseId, newStatus, this.territory, this.referrerOrganisation, this.referrerType,
				this.submittedOn, on, this.composition, this.housingSituation, this.motive, this.notCoveredEpci,
				this.providers);
	}

	OpenReferral joinedBy(String provider) {
		Set<String> all = new TreeSet<>(this.providers);
		all.add(provider);
		return new OpenReferral(this.caseId, this.status, this.territory, this.referrerOrganisation, this.referrerType,
				this.submittedOn, this.lastStepOn, this.composition, this.housingSituation, this.motive,
				this.notCoveredEpci, all);
	}

}
