package fr.logementdabord.web.table;

import fr.logementdabord.web.problem.ProblemException;
import org.junit.jupiter.api.Test;

import org.springframework.data.domain.Sort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SortableFieldsTest {

	private static final SortableFields LEASES = SortableFields.otherwise("movedInOn", true)
		.stored("movedInOn", "lease.movedInOn")
		.id("tenancyId")
		.and("status");

	@Test
	void who_asks_for_nothing_gets_the_lists_own_order() {
		assertThat(LEASES.sort(null)).isEqualTo(Sort.by(Sort.Order.desc("lease.movedInOn"), Sort.Order.asc("_id")));
		assertThat(LEASES.sort(" ")).isEqualTo(LEASES.sort(null));
	}

	@Test
	void rows_that_do_not_differ_follow_each_other_by_id() {
		assertThat(LEASES.sort("-status")).isEqualTo(Sort.by(Sort.Order.desc("status"), Sort.Order.asc("_id")));
		assertThat(LEASES.sort("tenancyId")).isEqualTo(Sort.by("_id"));
	}

	@Test
	void any_other_field_is_refused_with_those_there_are() {
		assertThatThrownBy(() -> LEASES.sort("destination")).isInstanceOfSatisfying(ProblemException.class,
				(refused) -> assertThat(refused.problem().getProperties().toString())
					.contains("movedInOn, status, tenancyId"));
	}

}
