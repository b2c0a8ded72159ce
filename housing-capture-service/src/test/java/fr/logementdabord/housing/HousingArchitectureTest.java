package fr.logementdabord.housing;

import fr.logementdabord.testkit.rules.HouseArchitectureRules;
import org.junit.jupiter.api.Test;

class HousingArchitectureTest {

	@Test
	void the_house_rules_hold() {
		HouseArchitectureRules.check("fr.logementdabord.housing");
	}

}
