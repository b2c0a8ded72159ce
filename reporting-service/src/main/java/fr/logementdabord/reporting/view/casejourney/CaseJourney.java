package fr.logementdabord.reporting.view.casejourney;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * The document of one case: its steps, and what follows from them. Everything but the
 * steps is computed from the steps, which is why the order of arrival cannot show.
 *
 * @param id the case
 * @param steps what happened, in {@link Step#ORDER}
 * @param status where the saisine stands
 * @param territory the territory that has the case; null where no platform covers it
 * @param household what counts as one household: its id, or the case while unknown
 * @param referrer the organisation that sent the saisine
 * @param submittedOn the day of the saisine; null while only other services spoke
 * @param measures the measures of the case
 * @param housed whether the household moved in
 * @param movedInOn the first day it did
 * @param waits what the case waits for
 * @param waiting whether the household stands still
 * @param cleared marks of those whom the case is open to; null = it is not protected
 */
public record CaseJourney(@Id String id, List<Step> steps, CaseStatus status, @Nullable String territory,
		String household, @Nullable String referrer, @Nullable LocalDate submittedOn, List<CaseMeasure> measures,
		boolean housed, @Nullable LocalDate movedInOn, List<Wait> waits, boolean waiting,
		@Nullable List<String> cleared) implements Subject {

	public CaseJourney {
		steps = List.copyOf(steps);
		measures = List.copyOf(measures);
		waits = List.copyOf(waits);
		cleared = (cleared != null) ? List.copyOf(cleared) : null;
	}

	/**
	 * A case nothing is known of yet.
	 */
	public static CaseJourney unknown(String caseId) {
		return JourneySummary.of(caseId, List.of());
	}

	/**
	 * The journey of these steps.
	 */
	public static CaseJourney of(String caseId, List<Step> steps) {
		return JourneySummary.of(caseId, steps);
	}

	/**
	 * The journey with one more step; a step already there changes nothing.
	 */
	public CaseJourney with(Step step) {
		if (this.steps.stream().anyMatch((known) -> known.eventId().equals(step.eventId()))) {
			return this;
		}
		List<Step> all = new ArrayList<>(this.steps);
		all.add(step);
		all.sort(Step.ORDER);
		return JourneySummary.of(this.id, all);
	}

	/**
	 * How many measures run.
	 */
	public long measuresRunning() {
		return this.measures.stream().filter((measure) -> measure.status() == MeasureStatus.RUNNING).count();
	}

}
