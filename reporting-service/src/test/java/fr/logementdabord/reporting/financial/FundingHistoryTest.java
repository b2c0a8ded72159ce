package fr.logementdabord.reporting.financial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import fr.logementdabord.reporting.RecordedStream;
import fr.logementdabord.reporting.facts.GrantFacts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the State granted from 2018 to 2022, as the source document has it (seed:306-309).
 */
class FundingHistoryTest {

	private static final Map<Integer, Long> AMI_1 = new TreeMap<>(
			Map.of(2018, 223_978L, 2019, 880_000L, 2020, 207_084L, 2021, 623_078L, 2022, 1_200_000L));

	private static final Map<Integer, Long> AMI_2 = new TreeMap<>(Map.of(2021, 840_000L, 2022, 836_493L));

	private final FundingHistory history = FundingHistory.of(grants(), 2018, 2022);

	@Test
	void every_amount_is_that_of_the_source() {
		assertThat(euros(this.history.calls().get(0))).containsExactly(223_978L, 880_000L, 207_084L, 623_078L,
				1_200_000L);
		assertThat(euros(this.history.calls().get(1))).containsExactly(840_000L, 836_493L);
	}

	@Test
	void the_sums_are_3_134_140_and_1_676_493_and_4_810_633_euros() {
		assertThat(this.history.calls()).extracting((line) -> line.sum().cents() / 100)
			.containsExactly(3_134_140L, 1_676_493L);
		assertThat(this.history.total().sum().cents()).isEqualTo(4_810_633_00L);
		assertThat(this.history.total().cells().getLast().amount().cents()).isEqualTo(2_036_493_00L);
	}

	@Test
	void a_year_without_a_convention_is_empty_and_not_zero() {
		assertThat(this.history.calls().get(1).cells().getFirst().amount()).isNull();
		assertThat(this.history.granted()).hasSize(7);
	}

	@Test
	void other_years_are_left_out() {
		FundingHistory one = FundingHistory.of(grants(), 2021, 2021);

		assertThat(one.years()).containsExactly(2021);
		assertThat(one.total().sum().cents()).isEqualTo(1_463_078_00L);
	}

	private static List<Long> euros(FundingHistory.Line line) {
		return line.cells()
			.stream()
			.map(FundingHistory.Cell::amount)
			.filter(Objects::nonNull)
			.map((amount) -> amount.cents() / 100)
			.toList();
	}

	private static List<GrantFacts> grants() {
		List<GrantFacts> grants = new ArrayList<>();
		AMI_1.forEach((year, euros) -> grants.add(grant("AMI_1", year, euros)));
		AMI_2.forEach((year, euros) -> grants.add(grant("AMI_2", year, euros)));
		return grants;
	}

	private static GrantFacts grant(String call, int year, long euros) {
		String id = "G-" + call.replace("_", "") + "-" + year;
		return GrantFacts
			.of(RecordedStream
				.of("measure", "grant-" + id, "'grantId':'" + id + "','envelope':'" + call + "','year':" + year)
				.say("grant-signed", "'grantCents':" + euros * 100)
				.record())
			.orElseThrow();
	}

}
