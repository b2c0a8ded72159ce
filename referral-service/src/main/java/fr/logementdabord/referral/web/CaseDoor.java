package fr.logementdabord.referral.web;

import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.referral.access.CaseAccess;
import fr.logementdabord.referral.application.ReferralSteps;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Viewer;

import org.springframework.stereotype.Component;

/**
 * Opens a case to those who may, and tells everybody else that there is none.
 */
@Component
class CaseDoor {

	private static final Pattern CASE_NUMBER = Pattern.compile("LDA-[0-9A-Z]{12}");

	private final CaseAccess access;

	private final ReferralSteps steps;

	CaseDoor(CaseAccess access, ReferralSteps steps) {
		this.access = access;
		this.steps = steps;
	}

	/** To see it. */
	Seen toSee(Viewer viewer, String caseId) {
		return open(viewer, caseId, this.access::maySee);
	}

	/** To work with the household. */
	Known toWork(Viewer viewer, String caseId) {
		return open(viewer, caseId, this.access::isOwn).referral();
	}

	/** To decide its next step. */
	void toCoordinate(Viewer viewer, String caseId) {
		open(viewer, caseId, CaseAccess::coordinates);
	}

	/** To withdraw it: its coordinator, or who sent it. */
	void toWithdraw(Viewer viewer, String caseId) {
		open(viewer, caseId, (person, referral) -> CaseAccess.coordinates(person, referral)
				|| CaseAccess.referred(person, referral));
	}

	/** To follow what came of an event that its viewer sent. */
	Known toFollow(Viewer viewer, String caseId, Predicate<Known> sentIt) {
		return open(viewer, caseId, (person, referral) -> sentIt.test(referral) && CaseAccess.isOpen(person, referral))
			.referral();
	}

	/** To say who may know of it. */
	Seen toProtect(Viewer viewer, String caseId) {
		return open(viewer, caseId, CaseAccess::protects);
	}

	private Seen open(Viewer viewer, String caseId, BiPredicate<Viewer, Known> may) {
		if (CASE_NUMBER.matcher(caseId).matches()) {
			Loaded<Referral> loaded = this.steps.load(caseId);
			if (loaded.state() instanceof Known referral && may.test(viewer, referral)) {
				return new Seen(referral, loaded.version(), this.access.isOwn(viewer, referral));
			}
		}
		throw new NotFound("Cette saisine");
	}

	/**
	 * A case and the version of its stream.
	 *
	 * @param own whether the viewer works with the household
	 */
	record Seen(Known referral, long version, boolean own) {
	}

}
