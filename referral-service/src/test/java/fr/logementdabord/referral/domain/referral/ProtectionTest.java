package fr.logementdabord.referral.domain.referral;

import java.util.Set;

import fr.logementdabord.referral.domain.referral.ReferralCommand.LiftProtection;
import fr.logementdabord.referral.domain.referral.ReferralCommand.ProtectCase;
import fr.logementdabord.referral.domain.referral.ReferralEvent.CaseProtected;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ProtectionLifted;
import fr.logementdabord.referral.domain.referral.ReferralRefusal.NobodyIsCleared;
import fr.logementdabord.referral.domain.referral.ReferralRefusal.ReferralIsUnknown;
import org.junit.jupiter.api.Test;

import static fr.logementdabord.referral.domain.referral.ReferralStories.CASE;
import static fr.logementdabord.referral.domain.referral.ReferralStories.DAY;
import static fr.logementdabord.referral.domain.referral.ReferralStories.given;
import static fr.logementdabord.referral.domain.referral.ReferralStories.submitted;
import static fr.logementdabord.referral.domain.referral.ReferralStories.upToOrientation;

/**
 * A case that exists only for those who are cleared (domain trap 20). That no other step
 * changes it is shown by {@link ReferralDeciderPropertyTest}.
 */
class ProtectionTest {

	private static final Protection FOR_CLAIRE = new Protection("VIOLENCE", Set.of("account:claire"));

	private static final Protection FOR_BOTH = new Protection("VIOLENCE", Set.of("account:claire", "account:paul"));

	private static final CaseProtected PROTECTED = new CaseProtected(CASE, DAY, FOR_CLAIRE);

	private static ProtectCase protect(Protection protection) {
		return new ProtectCase(CASE, DAY, protection);
	}

	@Test
	void a_case_is_protected_whatever_its_step() {
		given(submitted()).when(protect(FOR_CLAIRE)).thenEvents(PROTECTED);
		given(upToOrientation("ADSL", null)).when(protect(FOR_CLAIRE)).thenEvents(PROTECTED);
	}

	@Test
	void those_who_are_cleared_may_change_and_the_same_word_again_changes_nothing() {
		given(submitted(), PROTECTED).when(protect(FOR_BOTH)).thenEvents(new CaseProtected(CASE, DAY, FOR_BOTH));
		given(submitted(), PROTECTED).when(protect(FOR_CLAIRE)).thenEvents();
	}

	@Test
	void a_case_that_nobody_could_go_on_with_is_refused() {
		given(submitted()).when(protect(new Protection("VIOLENCE", Set.of()))).thenRefused(new NobodyIsCleared());
	}

	@Test
	void the_protection_is_lifted_once() {
		LiftProtection lift = new LiftProtection(CASE, DAY);
		given(submitted(), PROTECTED).when(lift).thenEvents(new ProtectionLifted(CASE, DAY));
		given(submitted()).when(lift).thenEvents();
		given(submitted(), PROTECTED, new ProtectionLifted(CASE, DAY)).when(lift).thenEvents();
	}

	@Test
	void a_case_that_does_not_exist_is_not_protected() {
		given().when(protect(FOR_CLAIRE)).thenRefused(new ReferralIsUnknown());
	}

}
