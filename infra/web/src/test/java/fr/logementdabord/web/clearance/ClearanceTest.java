package fr.logementdabord.web.clearance;

import java.util.List;
import java.util.Set;

import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is protected is open to the marks it bears and to nobody else.
 */
class ClearanceTest {

	private static final Viewer CLAIRE = new Viewer("claire.martin", "Claire Martin", Set.of(Roles.COORDINATOR),
			Set.of("artois"), "apreva");

	private static final Viewer COLLEAGUE = new Viewer("paul.durand", "Paul Durand", Set.of(Roles.COORDINATOR),
			Set.of("artois"), "apreva");

	@Test
	void what_is_not_protected_is_open_to_everybody() {
		assertThat(Clearance.lets(COLLEAGUE, null)).isTrue();
	}

	@Test
	void an_account_is_cleared_and_its_colleague_of_the_same_territory_and_employer_is_not() {
		List<String> cleared = List.of(Clearance.account("claire.martin"));

		assertThat(Clearance.lets(CLAIRE, cleared)).isTrue();
		assertThat(Clearance.lets(COLLEAGUE, cleared)).isFalse();
	}

	@Test
	void the_coordinators_of_a_territory_are_cleared_by_their_role_and_not_by_the_territory_alone() {
		Viewer referrer = new Viewer("lea", "Léa", Set.of(Roles.REFERRER), Set.of("artois"), null);

		assertThat(Clearance.lets(COLLEAGUE, List.of(Clearance.coordinators("artois")))).isTrue();
		assertThat(Clearance.lets(COLLEAGUE, List.of(Clearance.coordinators("boulonnais")))).isFalse();
		assertThat(Clearance.lets(referrer, List.of(Clearance.coordinators("artois")))).isFalse();
	}

	@Test
	void an_organisation_and_the_department_are_cleared_as_a_whole() {
		Viewer department = new Viewer("admin", "Admin", Set.of(Roles.DEPARTMENT), Set.of(), null);

		assertThat(Clearance.lets(COLLEAGUE, List.of(Clearance.organisation("apreva")))).isTrue();
		assertThat(Clearance.lets(department, List.of(Clearance.DEPARTMENT))).isTrue();
		assertThat(Clearance.lets(department, List.of(Clearance.organisation("apreva")))).isFalse();
	}

	@Test
	void a_mark_does_not_say_whose_it_is() {
		assertThat(Clearance.account("claire.martin")).matches("account:[0-9a-f]{20}").doesNotContain("claire");
	}

	@Test
	void what_is_open_to_nobody_is_shown_to_nobody() {
		assertThat(Clearance.lets(CLAIRE, List.of())).isFalse();
	}

}
