package fr.logementdabord.measure.domain.grant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/**
 * What was agreed for one call for interest and one year.
 *
 * @param grantId id of the grant
 * @param envelope the State's call for interest
 * @param year the year of the grant; it runs from January 1 to December 31 (article 2)
 * @param grantCents what the State pays
 * @param eligibleCents the eligible cost of the project; unknown for the years of which
 * only the amount received is known (seed:306-309)
 * @param deliberation number of the deliberation, as written
 * @param deliberatedOn its day
 * @param stateAccount the State's budget line, word for word (article 5.2)
 * @param departmentAccount the Department's budget line, word for word
 */
public record GrantTerms(String grantId, String envelope, int year, long grantCents, Optional<Long> eligibleCents,
		Optional<String> deliberation, Optional<LocalDate> deliberatedOn, Optional<String> stateAccount,
		Optional<String> departmentAccount) {

	private static final int MONTHS_TO_REPORT = 6;

	/**
	 * The id of the one grant of a call and a year: {@code G-AMI1-2023}.
	 */
	public static String id(String envelope, int year) {
		return "G-" + envelope.replace("_", "") + "-" + year;
	}

	/** First day. */
	public LocalDate from() {
		return LocalDate.of(this.year, Month.JANUARY, 1);
	}

	/** Last day. */
	public LocalDate until() {
		return LocalDate.of(this.year, Month.DECEMBER, 31);
	}

	/**
	 * Last day on which a transfer between natures can be notified: before July 31
	 * (article 3.3, seed:202).
	 */
	public LocalDate lastDayToNotifyTransfers() {
		return LocalDate.of(this.year, Month.JULY, 30);
	}

	/**
	 * Last day for both reports: six months after the end (articles 6 and 9).
	 */
	public LocalDate reportsDueOn() {
		return until().plusMonths(MONTHS_TO_REPORT);
	}

	/**
	 * The grant in per cent of the eligible cost, two decimals, half up: 74,85 for 2023
	 * (seed:206).
	 */
	public Optional<BigDecimal> rate() {
		return this.eligibleCents.map((eligible) -> BigDecimal.valueOf(this.grantCents)
			.movePointRight(2)
			.divide(BigDecimal.valueOf(eligible), 2, RoundingMode.HALF_UP));
	}

	/**
	 * The part of the eligible cost that the grant leaves to others, in cents.
	 */
	public Optional<Long> balanceCents() {
		return this.eligibleCents.map((eligible) -> eligible - this.grantCents);
	}

	GrantTerms amended(long grantCents, long eligibleCents) {
		return new GrantTerms(this.grantId, this.envelope, this.year, grantCents, Optional.of(eligibleCents),
				this.deliberation, this.deliberatedOn, this.stateAccount, this.departmentAccount);
	}

}
