package fr.logementdabord.referral.domain.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import fr.logementdabord.referral.domain.network.Traits.Level;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReidentificationTest {

	private static final Reidentification RULE = new Reidentification(5, 11, Set.of("MENTAL_HEALTH"));

	private static final Subject MELLE_D = new Subject("H-0", 18, "SINGLE_WOMAN", "ROUGH_SLEEPING",
			Set.of("ISOLATION", "MENTAL_HEALTH"));

	@Test
	void whoever_looks_like_enough_others_is_told_in_fine_traits() {
		AnonymousCase told = RULE.anonymised(MELLE_D, with(4, MELLE_D)).orElseThrow();
		assertThat(told.level()).isEqualTo(Level.FINE);
		assertThat(told.traits()).isEqualTo(new Traits("UNDER_25", "SINGLE_WOMAN", "ROUGH_SLEEPING"));
	}

	@Test
	void where_too_few_look_alike_less_is_told() {
		Subject man = new Subject("H", 20, "SINGLE_MAN", "SQUAT", Set.of());
		AnonymousCase told = RULE.anonymised(MELLE_D, with(4, man)).orElseThrow();
		assertThat(told.level()).isEqualTo(Level.BROAD);
		assertThat(told.traits()).isEqualTo(new Traits("UNDER_25", "WITHOUT_CHILDREN", "HOMELESS"));
		Subject hostedFamily = new Subject("H", 20, "COUPLE_WITH_CHILDREN", "HOSTED_BY_FAMILY", Set.of());
		assertThat(RULE.anonymised(MELLE_D, with(4, hostedFamily)).orElseThrow().traits())
			.isEqualTo(new Traits("UNDER_25", "ANY_HOUSEHOLD", "WITHOUT_HOME"));
	}

	@Test
	void where_even_that_is_too_much_nothing_is_told() {
		Subject other = new Subject("H", 70, "COUPLE", "RENTED_SOCIAL", Set.of());
		assertThat(RULE.anonymised(MELLE_D, with(100, other))).isEmpty();
		assertThat(RULE.anonymised(MELLE_D, with(3, MELLE_D))).isEmpty();
	}

	@Test
	void one_household_with_many_saisines_is_one() {
		List<Subject> same = List.of(MELLE_D, MELLE_D, MELLE_D, MELLE_D, MELLE_D, MELLE_D);
		assertThat(RULE.anonymised(MELLE_D, same)).isEmpty();
	}

	@Test
	void health_is_told_only_where_eleven_share_it() {
		AnonymousCase ten = RULE.anonymised(MELLE_D, with(9, MELLE_D)).orElseThrow();
		assertThat(ten.difficulties()).containsExactly("ISOLATION");
		assertThat(ten.leftOut()).isEqualTo(1);
		AnonymousCase eleven = RULE.anonymised(MELLE_D, with(10, MELLE_D)).orElseThrow();
		assertThat(eleven.difficulties()).containsExactly("ISOLATION", "MENTAL_HEALTH");
	}

	@Test
	void difficulties_are_counted_together_and_not_one_by_one() {
		Subject isolated = new Subject("H", 18, "SINGLE_WOMAN", "ROUGH_SLEEPING", Set.of("ISOLATION"));
		Subject indebted = new Subject("H", 18, "SINGLE_WOMAN", "ROUGH_SLEEPING", Set.of("OVER_INDEBTEDNESS"));
		Subject both = new Subject("H-0", 18, "SINGLE_WOMAN", "ROUGH_SLEEPING",
				Set.of("ISOLATION", "OVER_INDEBTEDNESS"));
		List<Subject> population = new ArrayList<>(with(5, isolated));
		population.addAll(others("X", 5, indebted));
		population.add(both);
		assertThat(RULE.anonymised(both, population).orElseThrow().difficulties()).containsExactly("ISOLATION");
	}

	private static List<Subject> with(int others, Subject like) {
		List<Subject> population = others("H", others, like);
		population.add(MELLE_D);
		return population;
	}

	private static List<Subject> others(String prefix, int count, Subject like) {
		List<Subject> population = new ArrayList<>();
		for (int i = 1; i <= count; i++) {
			population.add(new Subject(prefix + "-" + i, like.age(), like.composition(), like.situation(),
					like.difficulties()));
		}
		return population;
	}

}
