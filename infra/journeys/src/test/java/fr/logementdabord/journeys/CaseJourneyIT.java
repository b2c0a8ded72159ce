package fr.logementdabord.journeys;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same as {@code ./run --check}: every expectation is in {@link Check}.
 */
@ExtendWith(PlayedSuite.class)
class CaseJourneyIT {

	@Test
	void both_situations_travel_from_the_saisine_to_the_exit(Check.Played played) {
		assertThat(played.melleD().caseId()).startsWith("LDA-").isNotEqualTo(played.mrC().caseId());
	}

	@Test
	void loading_the_same_situations_again_changes_nothing(Cast cast, Check.Played played) {
		// when
		DemoGround ground = DemoGround.prepare(cast, "it");
		CaseFile again = MelleD.play(cast, ground, "it");
		// then
		assertThat(again.caseId()).isEqualTo(played.melleD().caseId());
		assertThat(again.measureId()).isEqualTo(played.melleD().measureId());
		assertThat(again.placementId()).isEqualTo(played.melleD().placementId());
		assertThat(ReadModels.steps(cast.coordoArtois(), again)).containsOnlyOnce("REFERRAL_SUBMITTED", "MEASURE_ENDED",
				"HOUSEHOLD_MOVED_IN", "REFERRAL_CLOSED");
	}

	@Test
	void every_role_has_a_page_that_shows_the_case_it_works_on(Cast cast, Check.Played played) {
		String melleD = played.melleD().caseId();
		assertThat(cast.coordoArtois().getPage("/saisines?q=" + melleD).ok().body()).contains(melleD);
		assertThat(cast.coordoArtois().getPage("/saisines/" + melleD).ok().body()).contains(melleD);
		assertThat(cast.assoEscale().getPage("/mesures?q=" + melleD).ok().body()).contains(melleD);
		assertThat(cast.coordoArtois().getPage("/parcours/" + melleD).ok().body()).contains(melleD);
		assertThat(cast.departement().getPage("/tableau-de-bord").ok().body())
			.containsPattern("Avec le soutien de l.État");
	}

}
