package fr.logementdabord.reporting;

import fr.logementdabord.testkit.rules.HouseArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

	@Test
	void the_house_rules_hold() {
		HouseArchitectureRules.check("fr.logementdabord.reporting");
	}

}
