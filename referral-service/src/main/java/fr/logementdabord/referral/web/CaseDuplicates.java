package fr.logementdabord.referral.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import fr.logementdabord.referral.access.CaseAccess;
import fr.logementdabord.referral.application.ReferralSteps;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.view.duplicates.PossibleDuplicate;
import fr.logementdabord.referral.view.duplicates.PossibleDuplicates;
import fr.logementdabord.web.security.Viewer;

import org.springframework.stereotype.Component;

/**
 * What a case's page says of other saisines of the same household. To a referrer: ask the
 * coordinator, and nothing else.
 */
@Component
class CaseDuplicates {

	private final CaseAccess access;

	private final PossibleDuplicates duplicates;

	private final ReferralSteps referrals;

	CaseDuplicates(CaseAccess access, PossibleDuplicates duplicates, ReferralSteps referrals) {
		this.access = access;
		this.duplicates = duplicates;
		this.referrals = referrals;
	}

	OnCase of(Viewer viewer, Known referral) {
		if (!this.access.isOwn(viewer, referral)) {
			return new OnCase(false, List.of(), List.of(), 0);
		}
		boolean coordinates = CaseAccess.coordinates(viewer, referral);
		List<String> open = this.duplicates.openAbout(viewer, referral.caseId())
			.stream()
			.map(PossibleDuplicate::duplicateId)
			.toList();
		Set<String> household = this.duplicates.sameHousehold(viewer, referral.caseId());
		List<String> seen = new ArrayList<>(household);
		seen.removeIf((caseId) -> !maySee(viewer, caseId));
		return new OnCase(!open.isEmpty(), coordinates ? open : List.of(), seen,
				coordinates ? household.size() - seen.size() : 0);
	}

	private boolean maySee(Viewer viewer, String caseId) {
		return this.referrals.load(caseId).state() instanceof Known other && this.access.maySee(viewer, other);
	}

	/**
	 * For a case's page.
	 *
	 * @param suspected somebody should ask the coordinator
	 * @param open the questions, for the coordinator alone
	 * @param sameHousehold other saisines of the household that the viewer may see
	 * @param elsewhere how many there are in other territories, for the coordinator alone
	 */
	record OnCase(boolean suspected, List<String> open, List<String> sameHousehold, int elsewhere) {
	}

}
