package fr.logementdabord.measure.domain.measure;

import java.time.LocalDate;
import java.util.Optional;

import fr.logementdabord.measure.domain.measure.SupportMeasure.Allocated;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Cancelled;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Ended;
import fr.logementdabord.measure.domain.measure.SupportMeasure.NotRequested;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Request;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Requested;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Running;

import org.jspecify.annotations.Nullable;

/**
 * The measure as the books beside it need it: which one it is and from when to when
 * support is given.
 *
 * @param from first day of support; absent before the start
 * @param until last day of support; absent while it goes on
 */
public record SupportPeriod(String measureId, String caseId, String territory, String measureType, String provider,
		Optional<LocalDate> from, Optional<LocalDate> until) {

	/**
	 * The period of a measure that an association has.
	 */
	public static Optional<SupportPeriod> of(SupportMeasure measure) {
		return switch (measure) {
			case NotRequested() -> Optional.empty();
			case Requested m -> Optional.empty();
			case Allocated m -> Optional.of(of(m.request(), m.allocation().provider(), null, null));
			case Running m -> Optional.of(of(m.request(), m.allocation().provider(), m.startedOn(), null));
			case Ended m ->
				Optional.of(of(m.run().request(), m.run().allocation().provider(), m.run().startedOn(), m.endedOn()));
			case Cancelled m -> Optional.empty();
		};
	}

	private static SupportPeriod of(Request asked, String provider, @Nullable LocalDate from,
			@Nullable LocalDate until) {
		return new SupportPeriod(asked.measureId(), asked.caseId(), asked.territory(), asked.measureType(), provider,
				Optional.ofNullable(from), Optional.ofNullable(until));
	}

	/**
	 * Whether support was given on a day.
	 */
	public boolean covers(LocalDate day) {
		return this.from.filter((first) -> !day.isBefore(first)).isPresent()
				&& this.until.map((last) -> !day.isAfter(last)).orElse(true);
	}

}
