package fr.logementdabord.measure;

import org.junit.jupiter.api.Test;

import fr.logementdabord.testkit.rules.HouseArchitectureRules;

class MeasureArchitectureTest {

	@Test
	void the_house_rules_hold() {
		HouseArchitectureRules.check("fr.logementdabord.measure");
	}

}
