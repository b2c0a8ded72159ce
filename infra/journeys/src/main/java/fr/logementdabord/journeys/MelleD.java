package fr.logementdabord.journeys;

import java.util.List;
import java.util.Map;

/**
 * Situation of Melle D (seed:571-588): 18, pupil, single, no family tie after a long
 * child-protection path, homeless and without resources; rehoused with the allowance of
 * ENVAUL and a sliding lease.
 */
public final class MelleD {

	public static final Person PERSON = new Person("Dorvalenne", "Maelynie",
			DemoGround.today().minusYears(18).minusMonths(5), "06 39 98 12 34");

	public static final String TERRITORY = "artois";

	private MelleD() {
	}

	/**
	 * From the saisine to the exit.
	 */
	public static CaseFile play(Cast cast, DemoGround ground, String keys) {
		CaseFile file = referral(cast, keys);
		measure(cast, ground, file);
		housing(cast, ground, file);
		return exit(cast, file);
	}

	/**
	 * The CCAS of Béthune asks for help, the coordinator of Artois decides.
	 */
	public static CaseFile referral(Cast cast, String keys) {
		return new CaseFile(keys + "-melle-d").submittedBy(cast.ccasBethune(), form())
			.acknowledgedBy(cast.coordoArtois())
			.completedBy(cast.coordoArtois(), "DOES_NOT_ANSWER", "NO_RESOURCES", "LEFT_CHILD_PROTECTION", "ISOLATION")
			.orientedBy(cast.coordoArtois(), "ENVAUL", List.of("STUDIO", "T1"), DemoGround.BETHUNE,
					"Moins de 25 ans, sans ressource et sans abri ; l’IML ne répond pas au besoin.");
	}

	static void measure(Cast cast, DemoGround ground, CaseFile file) {
		file.allocatedBy(cast.coordoArtois(), ground.envaulArtois())
			.ledBy(cast.assoEscale(), "ref-escale-01")
			.startedBy(cast.assoEscale())
			.reviewedBy(cast.assoEscale(), "INITIAL");
	}

	static void housing(Cast cast, DemoGround ground, CaseFile file) {
		file.dwellingPutOnAgendaBy(cast.etat(), ground.meetingArtois(), ground.studioBethune())
			.proposedBy(cast.coordoArtois(), ground.meetingArtois(), ground.studioBethune())
			.acceptedBy(cast.bailleurHabitat())
			.awardedBy(cast.bailleurHabitat())
			.leasedBy(cast.bailleurHabitat(), "SLIDING", DemoGround.today().plusYears(1))
			.movedInBy(cast.bailleurHabitat());
	}

	static CaseFile exit(Cast cast, CaseFile file) {
		return file.reviewedBy(cast.assoEscale(), "INTERMEDIATE")
			.reviewedBy(cast.assoEscale(), "FINAL")
			.endedBy(cast.assoEscale(), "OBJECTIVE_REACHED", "SLIDING_LEASE")
			.closedBy(cast.coordoArtois(), "OBJECTIVE_REACHED", "SLIDING_LEASE");
	}

	/**
	 * The saisine as the CCAS fills it in.
	 */
	public static Map<String, ?> form() {
		return SaisineForm.of("CCAS", "SINGLE_WOMAN", PERSON, DemoGround.BETHUNE, "ROUGH_SLEEPING", "NO_RESOURCES",
				"Terminer le lycée et avoir un logement à elle.");
	}

}
