package fr.logementdabord.measure.view.agreements;

import java.util.Set;

import org.springframework.data.annotation.Id;

/**
 * An agreement with its places.
 *
 * @param id the agreement
 * @param takenBy measures that hold a place
 * @param free places that nobody holds
 */
public record AgreementDocument(@Id String id, String provider, String territory, String measureType, int year,
		int places, long unitCostCents, Set<String> takenBy, int free) {

	static AgreementDocument empty(String id) {
		return new AgreementDocument(id, "", "", "", 0, 0, 0, Set.of(), 0);
	}

	/**
	 * Places held.
	 */
	public int taken() {
		return this.takenBy.size();
	}

	AgreementDocument heldBy(Set<String> measures) {
		return new AgreementDocument(this.id, this.provider, this.territory, this.measureType, this.year, this.places,
				this.unitCostCents, measures, this.places - measures.size());
	}

}
