package fr.logementdabord.housing.view.answertimes;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * How a landlord has answered the proposals made to it. A proposal that ended for another
 * reason before its due day counts neither for nor against the landlord.
 *
 * @param answeredInTime until the due day included
 * @param withoutAnswer expired: the due day went by in silence
 * @param waiting still to be answered, the due day not over
 * @param withoutObject ended by the household or the referral before an answer was due
 * @param agreed answers that were a yes
 * @param medianDays from proposal to answer, absent without an answer
 */
public record AnswerRecord(String landlord, long answeredInTime, long withoutAnswer, long waiting, long withoutObject,
		long agreed, @Nullable BigDecimal medianDays) {

	/**
	 * Share of the answers due that came in time, in percent to two decimals half-up;
	 * absent while none was due.
	 */
	public @Nullable BigDecimal inTimePercent() {
		long due = this.answeredInTime + this.withoutAnswer;
		return due == 0 ? null : BigDecimal.valueOf(this.answeredInTime * 100)
			.divide(BigDecimal.valueOf(due), 2, RoundingMode.HALF_UP);
	}

}
