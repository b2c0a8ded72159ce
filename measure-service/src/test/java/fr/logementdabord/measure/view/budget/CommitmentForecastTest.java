package fr.logementdabord.measure.view.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import fr.logementdabord.measure.view.agreements.AgreementDocument;
import fr.logementdabord.measure.view.agreements.AgreementDocument.Terms;
import fr.logementdabord.measure.view.budget.CommitmentForecast.GrantOfYear;
import fr.logementdabord.measure.view.desk.DeskDocument;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommitmentForecastTest {

	private static final long TEN_EUROS_A_DAY = 3_650_00;

	@Test
	void a_day_after_december_31_costs_the_price_of_a_place_divided_by_the_days_of_its_year() {
		CommitmentForecast forecast = forecast(List.of(running("M-1", "2027-04-10")), Set.of(),
				year(2026, "AMI_1", TEN_EUROS_A_DAY));

		assertThat(forecast.commitments())
			.containsExactly(new Commitment("M-1", "LDA-M-1", "artois", "VIAL", "asso-escale", "AMI_1", 2027,
					LocalDate.of(2027, 1, 1), LocalDate.of(2027, 4, 10), 100, 1_000_00, false));
		assertThat(forecast.withoutGrantCents()).isEqualTo(1_000_00);
	}

	@Test
	void a_term_over_two_new_years_is_counted_in_both_and_a_leap_year_has_366_days() {
		CommitmentForecast forecast = forecast(List.of(running("M-1", "2028-02-29")), Set.of(),
				year(2026, "AMI_1", TEN_EUROS_A_DAY));

		assertThat(forecast.commitments()).extracting(Commitment::year, Commitment::days, Commitment::cents)
			.containsExactly(tuple(2027, 365, 3_650_00), tuple(2028, 60, 598_36));
	}

	@Test
	void the_price_and_the_call_are_those_of_the_years_own_agreement_once_it_is_signed() {
		CommitmentForecast forecast = forecast(List.of(running("M-1", "2027-04-10")), Set.of(),
				year(2026, "AMI_1", TEN_EUROS_A_DAY), year(2027, "AMI_2", 2 * TEN_EUROS_A_DAY));

		assertThat(forecast.commitments()).singleElement()
			.matches((row) -> row.cents() == 2_000_00 && "AMI_2".equals(row.envelope()));
	}

	@Test
	void only_the_grant_of_the_same_call_and_year_stands_behind_it() {
		List<DeskDocument> running = List.of(running("M-1", "2027-04-10"), running("M-2", "2028-01-31"));
		CommitmentForecast forecast = forecast(running,
				Set.of(new GrantOfYear("AMI_1", 2027), new GrantOfYear("AMI_2", 2028)),
				year(2026, "AMI_1", TEN_EUROS_A_DAY));

		assertThat(forecast.cents()).isEqualTo(1_000_00 + 3_650_00 + 309_15);
		assertThat(forecast.withoutGrantCents()).as("January 2028").isEqualTo(309_15);
		assertThat(forecast.sums())
			.extracting(CommitmentForecast.Sum::year, CommitmentForecast.Sum::measures, CommitmentForecast.Sum::granted)
			.containsExactly(Tuple.tuple(2027, 2L, true), Tuple.tuple(2028, 1L, false));
		assertThat(forecast.sums().stream().mapToLong(CommitmentForecast.Sum::cents).sum()).isEqualTo(forecast.cents());
	}

	@Test
	void an_agreement_that_names_no_call_has_no_grant_behind_it_and_a_term_within_the_year_costs_nothing_more() {
		CommitmentForecast forecast = forecast(List.of(running("M-1", "2026-12-31"), running("M-2", "2027-01-01")),
				Set.of(new GrantOfYear("AMI_1", 2027)), year(2026, null, TEN_EUROS_A_DAY));

		assertThat(forecast.commitments()).singleElement()
			.matches((row) -> row.measureId().equals("M-2") && row.cents() == 10_00 && !row.granted());
	}

	private static CommitmentForecast forecast(List<DeskDocument> running, Set<GrantOfYear> grants,
			AgreementDocument.Year... years) {
		return CommitmentForecast.of(2026, running,
				List.of(new AgreementDocument("A-1", "asso-escale", "artois", "VIAL", List.of(years), List.of())),
				grants);
	}

	private static AgreementDocument.Year year(int year, @Nullable String envelope, long unitCostCents) {
		return new AgreementDocument.Year(year, envelope,
				List.of(new Terms(LocalDate.of(year, 1, 1), 4, unitCostCents, null)));
	}

	private static DeskDocument running(String id, String until) {
		return new DeskDocument(id, "LDA-" + id, "artois", "VIAL", "asso-escale", "RUNNING", null,
				LocalDate.of(2026, 5, 1), LocalDate.parse(until), List.of(), Map.of(), null, null, List.of(), false,
				false);
	}

	private static Tuple tuple(int year, long days, long cents) {
		return Tuple.tuple(year, days, cents);
	}

}
