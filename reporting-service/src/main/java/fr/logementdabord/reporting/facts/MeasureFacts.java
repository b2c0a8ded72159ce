package fr.logementdabord.reporting.facts;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.reporting.view.casejourney.MeasureStatus;
import fr.logementdabord.reporting.view.casejourney.Subject;
import org.jspecify.annotations.Nullable;

/**
 * One measure of a case.
 *
 * @param measureId its id
 * @param territory the territory that pays for it
 * @param type its type now; null for those who may not know
 * @param provider the association that has it
 * @param requested when it was asked for
 * @param waitlisted when it joined the waiting list
 * @param allocated the last allocation
 * @param leadWorkerNamed when somebody was first named to lead it
 * @param started when the support began
 * @param ended when it ended
 * @param exitReason why
 * @param exitDestination where the household lived then
 * @param cancelled when the request was given up
 * @param cancelledBecause why
 * @param stages where it stood on each day
 * @param progress what happened on the way
 * @param grants how its places were granted
 * @param maintained whether the household stayed, as its association read it
 */
public record MeasureFacts(String measureId, @Nullable String territory, @Nullable String type,
		@Nullable String provider, @Nullable Dated requested, @Nullable Dated waitlisted, @Nullable Dated allocated,
		@Nullable Dated leadWorkerNamed, @Nullable Dated started, @Nullable Dated ended, @Nullable String exitReason,
		@Nullable String exitDestination, @Nullable Dated cancelled, @Nullable String cancelledBecause,
		Stages<MeasureStatus> stages, MeasureProgress progress, List<Granted> grants,
		List<Maintained> maintained) implements Subject.Supported {

	public MeasureFacts {
		grants = List.copyOf(grants);
		maintained = List.copyOf(maintained);
	}

	/**
	 * How a place was granted; what equity is read from.
	 *
	 * @param granted when
	 * @param provider to which association
	 * @param agreementId from which agreement
	 * @param byEmployeeOf the employer of the coordinator who granted it
	 * @param motive why this association
	 * @param waitingPosition the household's position on the waiting list
	 */
	public record Granted(Dated granted, @Nullable String provider, @Nullable String agreementId,
			@Nullable String byEmployeeOf, @Nullable String motive, @Nullable Integer waitingPosition) {

		/**
		 * Whether the coordinator's own employer received the place.
		 */
		public boolean toOwnEmployer() {
			return this.byEmployeeOf != null && this.byEmployeeOf.equals(this.provider);
		}

	}

	/**
	 * Where it stood at the end of a day, null before it was asked for.
	 */
	public @Nullable MeasureStatus statusOn(LocalDate day) {
		return this.stages.at(day);
	}

	/**
	 * Its type at the end of a day: a change counts from its day on.
	 */
	public @Nullable String typeOn(LocalDate day) {
		return this.progress.typeChanges()
			.stream()
			.filter((change) -> change.changed().on().isAfter(day))
			.map(MeasureProgress.TypeChange::from)
			.findFirst()
			.orElse(this.type);
	}

	MeasureFacts withoutType() {
		return new MeasureFacts(this.measureId, this.territory, null, this.provider, this.requested, this.waitlisted,
				this.allocated, this.leadWorkerNamed, this.started, this.ended, this.exitReason, this.exitDestination,
				this.cancelled, this.cancelledBecause, this.stages, this.progress.withoutTypes(), this.grants,
				this.maintained);
	}

}
