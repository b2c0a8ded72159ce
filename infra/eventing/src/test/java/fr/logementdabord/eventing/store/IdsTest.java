package fr.logementdabord.eventing.store;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdsTest {

	@Test
	void the_same_parts_give_the_same_id() {
		assertThat(Ids.derived("LDA-", "ccas", "key-1")).isEqualTo(Ids.derived("LDA-", "ccas", "key-1"))
			.matches("LDA-[0-9A-HJKMNP-TV-Z]{12}");
	}

	@Test
	void where_one_part_ends_and_the_next_begins_matters() {
		assertThat(Ids.derived("", "ab", "c")).isNotEqualTo(Ids.derived("", "a", "bc"));
	}

	@Test
	void a_hundred_thousand_ids_differ() {
		Set<String> ids = new HashSet<>();
		for (int i = 0; i < 100_000; i++) {
			ids.add(Ids.derived("", "part", Integer.toString(i)));
		}
		assertThat(ids).hasSize(100_000);
	}

}
