package fr.logementdabord.reporting;

import java.util.List;

import fr.logementdabord.eventing.receive.ReceivedEvent;

/**
 * Six saisines chosen so that counting the wrong thing gives a wrong number: one
 * household with two housed saisines, one saisine with two running measures of two
 * associations, one saisine of somebody older, one that no platform covers.
 */
final class SmallCounty {

	static final String MELLE_D = "LDA-AAAAAAAAAAA1";

	static final String MELLE_D_AGAIN = "LDA-AAAAAAAAAAA2";

	static final String TWO_MEASURES = "LDA-AAAAAAAAAAA3";

	static final String MR_C = "LDA-CCCCCCCCCCC1";

	static final String NOT_COVERED = "LDA-NNNNNNNNNNN1";

	static final String ODD_PROVIDER = "LDA-BBBBBBBBBBB1";

	private SmallCounty() {
	}

	static List<ReceivedEvent> events() {
		EventLog log = new EventLog();
		log.about(MELLE_D, "artois")
			.oriented("ccas-bethune", "ENVAUL")
			.started("M-A1", "ENVAUL", "asso-escale")
			.housed("S-A1", "P-A1")
			.later(60)
			.measure("M-A1", "review-recorded", "'kind':'INITIAL','heldOn':'2027-01-10'");
		log.about(MELLE_D_AGAIN, "artois").submitted("ccas-bethune", "H-" + MELLE_D).housed("S-A2", "P-A2");
		log.about(TWO_MEASURES, "artois")
			.oriented("ccas-bruay", "ADSL")
			.started("M-A3", "ADSL", "asso-escale")
			.started("M-A4", "VIAL", "asso-relais");
		log.about(MR_C, "lens-henin")
			.born(1979)
			.oriented("ccas-lens", "VIAL")
			.measure("M-C1", "measure-a-later-version-says", "'unknown':true")
			.started("M-C1", "VIAL", "asso-relais")
			.search("S-C1", "housing-search-opened", "'openedOn':'2026-12-02'")
			.placement("P-C1", "placement-proposed",
					"'searchId':'S-C1','landlord':'habitat-demo','proposedOn':'2026-12-10','answerDueOn':'2026-12-20'");
		log.about(NOT_COVERED, "").submitted("ccas-bethune", "H-" + NOT_COVERED);
		log.about(ODD_PROVIDER, "boulonnais")
			.oriented("ccas-boulogne", "ADSL")
			.started("M-B1", "ADSL", "=HYPERLINK(1)");
		return log.events();
	}

}
