package fr.logementdabord.measure.web.budget;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.measure.view.budget.Commitment;
import fr.logementdabord.measure.view.budget.CommitmentForecast.Sum;
import fr.logementdabord.measure.view.budget.YearBudget;
import fr.logementdabord.web.table.Page;

/**
 * The budget of a year, and what the measures that run today will cost after this year.
 *
 * @param asOf the day of the forecast
 * @param beyondCents what they will cost after December 31
 * @param withoutGrantCents the part of it that no known grant stands behind
 * @param commitments the measures behind the sums
 */
public record BudgetReport(int year, List<YearBudget> budgets, LocalDate asOf, long beyondCents, long withoutGrantCents,
		List<Sum> sums, Page<Commitment> commitments) {
}
