package fr.logementdabord.measure.view.equity;

import fr.logementdabord.measure.view.agreements.AgreementDocument.Holding;

import org.springframework.data.annotation.Id;

/**
 * A place that was granted.
 *
 * @param id the agreement
 */
public record Grant(@Id String id, String provider, String territory, String measureType, Holding holdings) {

	/**
	 * To whom, seen from who granted: EMPLOYER, OTHERS, or UNKNOWN when nobody says who
	 * employs who granted.
	 */
	public String to() {
		String employer = this.holdings.grantedByEmployeeOf();
		if (employer == null) {
			return "UNKNOWN";
		}
		return employer.equals(this.provider) ? "EMPLOYER" : "OTHERS";
	}

	/** Why this association. */
	public String motive() {
		String motive = this.holdings.grantMotive();
		return (motive != null) ? motive : "NOT_STATED";
	}

}
