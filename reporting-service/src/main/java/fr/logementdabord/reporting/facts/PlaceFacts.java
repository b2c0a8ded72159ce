package fr.logementdabord.reporting.facts;

import java.time.LocalDate;
import java.util.Optional;

import fr.logementdabord.reporting.messaging.received.measure.PlaceEvent;
import fr.logementdabord.reporting.messaging.received.measure.PlaceEvent.PlaceFreed;
import fr.logementdabord.reporting.messaging.received.measure.PlaceEvent.PlaceTaken;
import fr.logementdabord.reporting.view.streamrecord.StreamRecord;
import fr.logementdabord.reporting.view.streamrecord.StreamRecord.Said;
import org.jspecify.annotations.Nullable;

/**
 * One place of an agreement, held by one measure.
 *
 * @param measureType null for who may not be told it
 * @param freedOn since when it is free again, null while it is held
 * @param grantedByEmployeeOf employer of the coordinator who granted it (seed:745)
 * @param grantMotive why this association
 * @param waitingPosition of the household when it was granted
 */
public record PlaceFacts(String agreementId, String measureId, String caseId, String provider, String territory,
		@Nullable String measureType, LocalDate takenOn, @Nullable LocalDate freedOn,
		@Nullable String grantedByEmployeeOf, @Nullable String grantMotive, @Nullable Integer waitingPosition) {

	/**
	 * The place that a record tells of; empty when it is not taken yet.
	 */
	public static Optional<PlaceFacts> of(StreamRecord record) {
		@Nullable PlaceTaken taken = null;
		@Nullable LocalDate freedOn = null;
		for (Said<PlaceEvent> said : record.read(PlaceEvent.READ)) {
			switch (said.event()) {
				case PlaceTaken it -> taken = it;
				case PlaceFreed it -> freedOn = said.where().on();
			}
		}
		return (taken == null) ? Optional.empty()
				: Optional.of(new PlaceFacts(taken.agreementId(), taken.measureId(), taken.caseId(), taken.provider(),
						taken.territory(), taken.measureType(), taken.takenOn(), freedOn, taken.grantedByEmployeeOf(),
						taken.grantMotive(), taken.waitingPosition()));
	}

	/**
	 * The same for somebody who may not be told the type of a household's measure.
	 */
	public PlaceFacts withoutType() {
		return new PlaceFacts(this.agreementId, this.measureId, this.caseId, this.provider, this.territory, null,
				this.takenOn, this.freedOn, this.grantedByEmployeeOf, this.grantMotive, this.waitingPosition);
	}

	/**
	 * Whether the measure holds it on a day: from the day it is taken until the day
	 * before it is free.
	 */
	public boolean isHeldOn(LocalDate day) {
		return !this.takenOn.isAfter(day) && (this.freedOn == null || day.isBefore(this.freedOn));
	}

}
