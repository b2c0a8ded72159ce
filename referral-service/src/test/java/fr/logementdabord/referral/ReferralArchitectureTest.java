package fr.logementdabord.referral;

import fr.logementdabord.testkit.rules.HouseArchitectureRules;
import org.junit.jupiter.api.Test;

class ReferralArchitectureTest {

	@Test
	void the_house_rules_hold() {
		HouseArchitectureRules.check("fr.logementdabord.referral");
	}

}
