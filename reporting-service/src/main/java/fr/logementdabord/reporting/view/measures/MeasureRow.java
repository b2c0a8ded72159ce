package fr.logementdabord.reporting.view.measures;

import java.time.LocalDate;

import fr.logementdabord.reporting.view.casejourney.MeasureStatus;
import org.jspecify.annotations.Nullable;

/**
 * One measure of the list.
 *
 * @param measureId its id
 * @param caseId the case it supports
 * @param territory the territory of the case
 * @param measureType its type, null for those who may not know it
 * @param provider the association that has it
 * @param status where it stands
 * @param since since when
 * @param startedOn the day it started
 * @param endedOn the day it ended
 */
public record MeasureRow(String measureId, String caseId, @Nullable String territory, @Nullable String measureType,
		@Nullable String provider, MeasureStatus status, LocalDate since, @Nullable LocalDate startedOn,
		@Nullable LocalDate endedOn) {
}
