package fr.logementdabord.reporting.activity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import fr.logementdabord.reporting.domain.edition.Section;
import fr.logementdabord.reporting.figure.Breakdown;
import fr.logementdabord.reporting.figure.FigureCatalogue;
import fr.logementdabord.reporting.figure.FigureDefinition;
import fr.logementdabord.reporting.figure.Theme;

/**
 * What the report is made of, chapter by chapter. A figure that joins a theme of the
 * catalogue joins the report by itself.
 */
enum Outline {

	/** Who steers the programme. */
	GOVERNANCE("Gouvernance", List.of(), Section.GOVERNANCE),
	/** How long each step took. */
	STEPS("Étapes et délais", List.of(Theme.DELAYS), Section.STEPS),
	/** Saisines, households, situations, referrers. */
	REFERRALS("Saisines", List.of(Theme.REFERRALS)),
	/** What was decided. */
	ORIENTATIONS("Orientations", List.of(Theme.ORIENTATIONS)),
	/** Support measures and their places. */
	MEASURES("Mesures d’accompagnement", List.of(Theme.MEASURES, Theme.EQUITY, Theme.AGREEMENTS)),
	/** Dwellings, placements, tenancies. */
	HOUSING("Logement", List.of(Theme.HOUSING)),
	/** VEJ and PEX. */
	PREVENTION("Prévention des expulsions : VEJ et PEX", List.of(Theme.PREVENTION)),
	/** What became of households. */
	OUTCOMES("Sorties et maintien dans le logement", List.of(Theme.OUTCOMES)),
	/** GEP, training, partners. */
	NETWORK("Groupes d’échanges de pratiques et réseau", List.of(Theme.NETWORK), Section.NETWORK),
	/** What was told to the public. */
	COMMUNICATION("Communication", List.of(), Section.COMMUNICATION),
	/** What worked, and what did not. */
	RESULTS("Résultats et limites", List.of(), Section.RESULTS, Section.LIMITS);

	/** Said by the period and the territory of the report, or told per organisation. */
	private static final Set<Breakdown> NOT_IN_PRINT = EnumSet.of(Breakdown.MONTH, Breakdown.LANDLORD);

	private final String title;

	private final List<Theme> themes;

	private final List<Section> sections;

	Outline(String title, List<Theme> themes, Section... sections) {
		this.title = title;
		this.themes = themes;
		this.sections = List.of(sections);
	}

	String title() {
		return this.title;
	}

	/** The chapters that tell of households of one age. */
	static List<Outline> ofHouseholds() {
		return List.of(REFERRALS, STEPS, ORIENTATIONS, MEASURES, HOUSING, OUTCOMES);
	}

	/** The texts that people write in it. */
	List<Section> sections() {
		return this.sections;
	}

	/** Its figures, in the order of the catalogue. */
	List<FigureDefinition> figures() {
		return FigureCatalogue.all().stream().filter((definition) -> this.themes.contains(definition.theme())).toList();
	}

	/**
	 * The tables under a figure.
	 * @param county whether the report is on all territories
	 */
	static List<Breakdown> tables(FigureDefinition definition, boolean county) {
		return definition.breakdowns()
			.stream()
			.filter((breakdown) -> !NOT_IN_PRINT.contains(breakdown))
			.filter((breakdown) -> county || breakdown != Breakdown.TERRITORY)
			.toList();
	}

}
