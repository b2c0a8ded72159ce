package fr.logementdabord.measure.web;

import java.time.LocalDate;

import fr.logementdabord.measure.view.agreements.AgreementDocument;

/**
 * An agreement with a free place, to choose from.
 *
 * @param free places that nobody holds on that day
 */
public record PlaceChoice(String id, String provider, int places, int free) {

	/**
	 * As it is on a day.
	 */
	public static PlaceChoice of(AgreementDocument agreement, LocalDate day) {
		return new PlaceChoice(agreement.id(), agreement.provider(), agreement.placesOn(day), agreement.freeOn(day));
	}

}
