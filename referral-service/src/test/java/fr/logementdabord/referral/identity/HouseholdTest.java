package fr.logementdabord.referral.identity;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HouseholdTest {

	@Test
	void identities_do_not_print() {
		Person lea = new Person("P-1", "Durand", "Lea", LocalDate.of(2008, 3, 15), "SELF", "0601020304");
		Household household = new Household("H-1", "LDA-1", List.of(lea), "un studio");
		assertThat(household + " " + lea).doesNotContain("Durand", "Lea", "2008", "0601020304", "studio");
		assertThat(household.displayName()).isEqualTo("Lea Durand");
	}

}
