package fr.logementdabord.journeys;

import java.util.List;
import java.util.Map;

/**
 * Situation of Mr C (seed:590-605): 36, single, no family tie, jobless, homeless, with an
 * addiction and a schizophrenia diagnosed during the measure; rehoused with a lease of
 * his own, then followed by the CMP, the CSAPA and a GEM.
 */
public final class MrC {

	public static final Person PERSON = new Person("Carsouille", "Florimondin",
			DemoGround.today().minusYears(36).minusMonths(7), "06 39 98 56 78");

	public static final String TERRITORY = "lens-henin";

	private MrC() {
	}

	/**
	 * From the saisine to the exit.
	 */
	public static CaseFile play(Cast cast, DemoGround ground, String keys) {
		return new CaseFile(keys + "-mr-c")
			// the CCAS of Lens asks for help, the coordinator of Lens-Hénin decides
			.submittedBy(cast.ccasLens(), form())
			.acknowledgedBy(cast.coordoLens())
			.completedBy(cast.coordoLens(), "NOT_AVAILABLE", "ADDICTION", "WANDERING", "ISOLATION")
			.orientedBy(cast.coordoLens(), "VIAL", List.of("T1", "T2"), DemoGround.LENS,
					"Errance et addiction : accompagnement global et logement en parallèle.")
			// the association with a free place receives him
			.allocatedBy(cast.coordoLens(), ground.vialLens())
			.ledBy(cast.assoRelais(), "ref-relais-02")
			.startedBy(cast.assoRelais())
			.reviewedBy(cast.assoRelais(), "INITIAL")
			// a landlord's vacancy, looked at in the fluidity meeting
			.dwellingPutOnAgendaBy(cast.etat(), ground.meetingLens(), ground.flatLens())
			.proposedBy(cast.coordoLens(), ground.meetingLens(), ground.flatLens())
			.acceptedBy(cast.bailleurHabitat())
			.awardedBy(cast.bailleurHabitat())
			.leasedBy(cast.bailleurHabitat(), "DIRECT", null)
			.movedInBy(cast.bailleurHabitat())
			// the common-law services take over
			.reviewedBy(cast.assoRelais(), "INTERMEDIATE")
			.reviewedBy(cast.assoRelais(), "FINAL")
			.endedBy(cast.assoRelais(), "RELAYED_TO_COMMON_LAW", "OWN_TENANCY_SOCIAL")
			.closedBy(cast.coordoLens(), "RELAYED_TO_COMMON_LAW", "OWN_TENANCY_SOCIAL");
	}

	/**
	 * The saisine as the CCAS fills it in.
	 */
	public static Map<String, ?> form() {
		return SaisineForm.of("CCAS", "SINGLE_MAN", PERSON, DemoGround.LENS, "ROUGH_SLEEPING", "SLEEPS_ROUGH",
				"Avoir un logement et être accompagné vers les soins.");
	}

}
