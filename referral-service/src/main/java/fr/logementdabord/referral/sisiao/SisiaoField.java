package fr.logementdabord.referral.sisiao;

import java.util.List;

import fr.logementdabord.referral.reference.CodeList;

/**
 * Which question of the form stands under which list of SI-SIAO.
 *
 * @param field of the form
 * @param ours our list
 * @param theirs their list
 */
record SisiaoField(String field, CodeList ours, String theirs) {

	/** In the order of the columns. */
	static final List<SisiaoField> ALL = List.of(
			new SisiaoField("household.composition", CodeList.COMPOSITION, "COMPOSITIONS"),
			new SisiaoField("housingSituation", CodeList.HOUSING_SITUATION, "SITUATION_DEMANDES"),
			new SisiaoField("motive", CodeList.MOTIVE, "MOTIF_DEMANDES"),
			new SisiaoField("resources.kinds", CodeList.RESOURCE_KIND, "RESSOURCES"),
			new SisiaoField("supports.kinds", CodeList.SUPPORT, "MESURE_ACCOMPAGNEMENT"));

	/** Heading of the column with the ids. */
	String ids() {
		return this.theirs;
	}

	/** Heading of the column with the labels, for people. */
	String labels() {
		return this.theirs + " (libellé)";
	}

}
