package fr.logementdabord.measure.web;

import java.time.LocalDate;
import java.util.Optional;

import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.measure.domain.agreement.AgreementCodes;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.AmendAgreement;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.SignAgreement;
import fr.logementdabord.measure.domain.agreement.AgreementDecider;
import fr.logementdabord.measure.domain.agreement.Funding;
import fr.logementdabord.measure.domain.measure.MeasureCodes;
import fr.logementdabord.measure.reference.MeasureTypeFile;

/**
 * Reads the terms of an agreement from what was sent, from a form or from a line of a
 * spreadsheet: the same rules and sentences for all three.
 */
public final class AgreementFields {

	static final int MAX_PLACES = 1_000;

	private AgreementFields() {
	}

	/**
	 * The terms; what is wrong is noted in the fields.
	 * @param euros whether money is written in euros, as people do, and not in cents
	 * @param today agreements are signed up to the end of next year
	 */
	public static SignAgreement terms(Fields fields, boolean euros, LocalDate today) {
		String provider = fields.id("provider");
		String territory = fields.code("territory", MeasureCodes.TERRITORIES);
		String measureType = fields.code("measureType", MeasureTypeFile.TYPES.codes());
		int year = fields.year("year", AgreementDecider.FIRST_YEAR, today);
		int places = fields.whole("places", 1, MAX_PLACES);
		Funding funding = funding(fields, euros);
		Optional<String> envelope = fields.optionalCode("envelope", AgreementCodes.ENVELOPES);
		if (MeasureTypeFile.TYPES.has(measureType) && !MeasureTypeFile.TYPES.isFundedIn(measureType, year)) {
			fields.contradict("measureType", "year", "Ce type de mesure n’était pas financé cette année-là.");
		}
		return new SignAgreement(id(provider, territory, measureType), provider, territory, measureType, year, places,
				funding, envelope);
	}

	/**
	 * The terms from a day on; what is wrong is noted in the fields.
	 * @param euros whether money is written in euros, as people do, and not in cents
	 */
	static AmendAgreement amendment(Fields fields, boolean euros) {
		return new AmendAgreement(fields.anyDay("effectiveOn"), fields.whole("places", 0, MAX_PLACES),
				funding(fields, euros));
	}

	/**
	 * A cost for each place or one budget: exactly one of the two.
	 */
	private static Funding funding(Fields fields, boolean euros) {
		String unitCost = euros ? "unitCost" : "unitCostCents";
		String budget = euros ? "budget" : "budgetCents";
		if (!fields.has(budget)) {
			return Funding.unitCost(euros ? fields.euros(unitCost) : fields.cents(unitCost));
		}
		if (fields.has(unitCost)) {
			fields.contradict(budget, unitCost, "Indiquez soit un coût par place, soit un budget, pas les deux.");
		}
		return Funding.budget(euros ? fields.euros(budget) : fields.cents(budget));
	}

	/** One agreement per association, territory and measure: its id says so. */
	static String id(String provider, String territory, String measureType) {
		return Ids.derived("A-", provider, territory, measureType);
	}

}
