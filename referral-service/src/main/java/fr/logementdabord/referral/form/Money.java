package fr.logementdabord.referral.form;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Euros as people type them: {@code 1500}, {@code 1 500,50}, {@code 1500.5}.
 */
public final class Money {

	private static final Pattern EUROS = Pattern.compile("\\d{1,7}([.,]\\d{1,2})?");

	private Money() {
	}

	/** The amount in cents; empty when it is no amount from 0 to 9 999 999,99 €. */
	public static OptionalLong cents(String typed) {
		String plain = typed.replaceAll("[\\s\\u00A0\\u202F]", "").replace("€", "");
		return EUROS.matcher(plain).matches()
				? OptionalLong.of(new BigDecimal(plain.replace(',', '.')).movePointRight(2).longValueExact())
				: OptionalLong.empty();
	}

}
