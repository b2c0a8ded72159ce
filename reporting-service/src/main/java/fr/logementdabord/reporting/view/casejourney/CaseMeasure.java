package fr.logementdabord.reporting.view.casejourney;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One measure of the case. One saisine may have several: figures count measures, not
 * cases.
 *
 * @param measureId its id
 * @param status where it stands
 * @param measureType ADSL, VIAL or ENVAUL: discloses health or homelessness, shown to few
 * @param provider the association that has it
 * @param since the day it came to this status
 * @param requestedOn the day it was asked for
 * @param leadWorkerNamedOn the day somebody was named to lead it
 * @param startedOn the day the support began
 * @param endedOn the day it ended
 */
public record CaseMeasure(String measureId, MeasureStatus status, @Nullable String measureType,
		@Nullable String provider, LocalDate since, @Nullable LocalDate requestedOn,
		@Nullable LocalDate leadWorkerNamedOn, @Nullable LocalDate startedOn,
		@Nullable LocalDate endedOn) implements Subject.Supported {

	/**
	 * The same measure for those who may not know its type.
	 */
	public CaseMeasure withoutType() {
		return new CaseMeasure(this.measureId, this.status, null, this.provider, this.since, this.requestedOn,
				this.leadWorkerNamedOn, this.startedOn, this.endedOn);
	}

}
