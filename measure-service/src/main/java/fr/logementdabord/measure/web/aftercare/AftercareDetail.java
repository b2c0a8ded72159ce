package fr.logementdabord.measure.web.aftercare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.measure.domain.aftercare.Aftercare;
import fr.logementdabord.measure.domain.aftercare.Aftercare.Handover;
import fr.logementdabord.measure.domain.aftercare.Aftercare.Reading;

import org.jspecify.annotations.Nullable;

/**
 * What follows a measure, as a page and the API tell it.
 *
 * @param basis ENTRY, START or END; empty as long as no dwelling is followed
 */
public record AftercareDetail(String measureId, @Nullable LocalDate countedFrom, String basis, List<Row> readings,
		@Nullable String handoverTo, @Nullable LocalDate arrangedOn, @Nullable String outcome,
		@Nullable LocalDate outcomeOn) {

	/**
	 * One reading.
	 *
	 * @param answer absent as long as nothing was read
	 * @param open whether an answer may be given today
	 */
	public record Row(int months, LocalDate dueOn, @Nullable String answer, @Nullable LocalDate readOn, boolean open) {
	}

	static AftercareDetail of(String measureId, Aftercare after, LocalDate today) {
		Handover handover = after.handover().orElse(null);
		return new AftercareDetail(measureId, after.countedFrom().orElse(null), after.basis(), readings(after, today),
				(handover != null) ? handover.service() : null, (handover != null) ? handover.arrangedOn() : null,
				(handover != null) ? handover.outcome().orElse(null) : null,
				(handover != null) ? handover.outcomeOn().orElse(null) : null);
	}

	private static List<Row> readings(Aftercare after, LocalDate today) {
		List<Row> rows = new ArrayList<>();
		for (int months : Aftercare.MONTHS) {
			after.dueOn(months).ifPresent((dueOn) -> {
				Reading reading = after.readings().get(months);
				boolean unknown = reading == null || reading.answer().equals("UNKNOWN");
				rows.add(new Row(months, dueOn, (reading != null) ? reading.answer() : null,
						(reading != null) ? reading.readOn() : null, unknown && !today.isBefore(dueOn)));
			});
		}
		return rows;
	}

}
