package fr.logementdabord.reporting.view.timeline;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.reporting.view.casejourney.CaseMeasure;
import fr.logementdabord.reporting.view.casejourney.CaseStatus;
import fr.logementdabord.reporting.view.casejourney.Part;
import fr.logementdabord.reporting.view.casejourney.WaitKind;
import org.jspecify.annotations.Nullable;

/**
 * The timeline of a case, already reduced to what its reader may see.
 *
 * @param caseId the case number
 * @param territory its territory, null where no platform covers the commune
 * @param status where the saisine stands
 * @param closed whether nothing more is awaited
 * @param housed whether the household moved in; null for those who may not know
 * @param waiting whether the household stands still
 * @param steps what happened, oldest first
 * @param waits what it waits for now, and what comes next
 * @param measures its measures
 * @param today the day the waits are counted to
 */
public record Timeline(String caseId, @Nullable String territory, CaseStatus status, boolean closed,
		@Nullable Boolean housed, boolean waiting, List<Entry> steps, List<Awaited> waits, List<CaseMeasure> measures,
		LocalDate today) {

	/**
	 * One step.
	 *
	 * @param kind name of the public event
	 * @param part which service it comes from
	 * @param on the day it happened
	 * @param recordedOn the day it was recorded
	 * @param late whether it was recorded after the day it happened
	 * @param sentence what happened, in French
	 * @param daysSincePrevious how long after the step before
	 */
	public record Entry(String kind, Part part, LocalDate on, LocalDate recordedOn, boolean late, String sentence,
			long daysSincePrevious) {
	}

	/**
	 * Something awaited.
	 *
	 * @param kind what
	 * @param part in which service
	 * @param blocking whether the household stands still meanwhile
	 * @param since since when
	 * @param days for how many days
	 * @param dueOn until when, where there is a limit
	 * @param overdue whether that day is past
	 */
	public record Awaited(WaitKind kind, Part part, boolean blocking, LocalDate since, long days,
			@Nullable LocalDate dueOn, boolean overdue) {
	}

}
