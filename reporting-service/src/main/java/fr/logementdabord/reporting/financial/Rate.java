package fr.logementdabord.reporting.financial;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * Shares in per cent, two decimals, half up: 1,100,000 of 1,469,514 is 74.8547… and shown
 * as 74,85 % (seed:206).
 */
final class Rate {

	private static final int DECIMALS = 2;

	private Rate() {
	}

	/**
	 * A part of a whole in per cent; null of nothing.
	 */
	static @Nullable BigDecimal of(long part, long whole) {
		return (whole == 0) ? null
				: BigDecimal.valueOf(part)
					.movePointRight(2)
					.divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
	}

}
