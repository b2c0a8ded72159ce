package fr.logementdabord.housing.domain.tenancy;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A check that was made.
 *
 * @param months months after the move-in
 * @param unknownBecause with {@code UNKNOWN} and only then
 */
public record Check(int months, CheckOutcome outcome, @Nullable UnknownBecause unknownBecause, LocalDate checkedOn) {

	boolean saysTheSameAs(Check other) {
		return this.outcome == other.outcome && this.unknownBecause == other.unknownBecause;
	}

}
