package fr.logementdabord.measure.view.budget;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What one running measure will cost in one year to come.
 *
 * @param envelope the State's call that pays its place, when the agreement says one
 * @param from first day counted
 * @param until last day counted: of the term, or of the year
 * @param cents the price of a place, day by day, rounded half up
 * @param granted whether the State's grant of that call and year is known
 */
public record Commitment(String measureId, String caseId, String territory, String measureType, String provider,
		@Nullable String envelope, int year, LocalDate from, LocalDate until, long days, long cents, boolean granted) {
}
