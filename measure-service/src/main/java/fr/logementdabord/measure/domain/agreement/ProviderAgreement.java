package fr.logementdabord.measure.domain.agreement;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An agreement between the Department and an association (seed:472-492, seed:697).
 */
public sealed interface ProviderAgreement {

	/**
	 * Before the signature.
	 */
	record NotSigned() implements ProviderAgreement {
	}

	/**
	 * Signed. For one measure a place only goes from never taken to held to given back,
	 * so that a late or repeated message cannot move it twice.
	 *
	 * @param held the case of each measure that holds a place
	 * @param givenBack the case of each measure that held one
	 */
	record Signed(String agreementId, String provider, String territory, String measureType, int year, int places,
			long unitCostCents, Map<String, String> held, Map<String, String> givenBack) implements ProviderAgreement {

		public Signed {
			held = Map.copyOf(held);
			givenBack = Map.copyOf(givenBack);
		}

		/**
		 * Places that nobody holds.
		 */
		public int free() {
			return this.places - this.held.size();
		}

		Signed taking(String measureId, String caseId) {
			Map<String, String> after = new LinkedHashMap<>(this.held);
			after.put(measureId, caseId);
			return new Signed(this.agreementId, this.provider, this.territory, this.measureType, this.year, this.places,
					this.unitCostCents, after, this.givenBack);
		}

		Signed givingBack(String measureId, String caseId) {
			Map<String, String> after = new HashMap<>(this.held);
			after.remove(measureId);
			Map<String, String> back = new HashMap<>(this.givenBack);
			back.put(measureId, caseId);
			return new Signed(this.agreementId, this.provider, this.territory, this.measureType, this.year, this.places,
					this.unitCostCents, after, back);
		}

	}

}
