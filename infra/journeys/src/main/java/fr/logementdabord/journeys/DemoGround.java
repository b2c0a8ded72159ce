package fr.logementdabord.journeys;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/**
 * What must be there before a saisine can lead anywhere: an association's funded places,
 * a landlord's vacancies, a meeting to look at them. Each is set up by the person whose
 * task it is.
 *
 * @param envaulArtois the agreement with asso-escale for ENVAUL in Artois
 * @param vialLens the agreement with asso-relais for VIAL in Lens-Hénin
 * @param studioBethune a vacancy in Béthune
 * @param flatLens a vacancy in Lens
 * @param meetingArtois the fluidity meeting of Artois
 * @param meetingLens the fluidity meeting of Lens-Hénin
 */
public record DemoGround(String envaulArtois, String vialLens, String studioBethune, String flatLens,
		String meetingArtois, String meetingLens) {

	static final String BETHUNE = "62119";

	static final String LENS = "62498";

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	/**
	 * Sets the ground; the same keys again change nothing.
	 */
	public static DemoGround prepare(Cast cast, String keys) {
		return lettings(cast, keys, agreement(cast, keys, "asso-escale", "artois", "ENVAUL", 5, 650_000),
				agreement(cast, keys, "asso-relais", "lens-henin", "VIAL", 8, 480_000));
	}

	/**
	 * The same funded places, with vacancies and meetings of its own.
	 */
	public DemoGround withNewVacancies(Cast cast, String keys) {
		return lettings(cast, keys, this.envaulArtois, this.vialLens);
	}

	private static DemoGround lettings(Cast cast, String keys, String envaulArtois, String vialLens) {
		return new DemoGround(envaulArtois, vialLens,
				dwelling(cast, keys, "BETHUNE-0117", BETHUNE, "STUDIO", 24, 29_850, 4_200),
				dwelling(cast, keys, "LENS-0342", LENS, "T2", 41, 36_400, 5_900), meeting(cast, keys, "artois"),
				meeting(cast, keys, "lens-henin"));
	}

	static LocalDate today() {
		return LocalDate.now(PARIS);
	}

	private static String agreement(Cast cast, String keys, String provider, String territory, String measureType,
			int places, int unitCostCents) {
		return cast.departement()
			.post("/api/agreements", keys + "-agreement-" + territory,
					Map.of("provider", provider, "territory", territory, "measureType", measureType, "year",
							today().getYear(), "places", places, "unitCostCents", unitCostCents))
			.ok()
			.text("agreementId");
	}

	/**
	 * A landlord's reference names one dwelling for ever, so each telling has its own.
	 */
	private static String dwelling(Cast cast, String keys, String reference, String commune, String typology,
			int surface, int rentCents, int chargesCents) {
		return cast.bailleurHabitat()
			.post("/api/dwellings", keys + "-dwelling-" + reference,
					Map.of("reference", keys.toUpperCase(Locale.ROOT) + "-" + reference, "communeInsee", commune,
							"typology", typology, "surfaceM2", surface, "rentCents", rentCents, "chargesCents",
							chargesCents, "accessible", false, "regime", "ORDINARY", "availableOn", today().toString()))
			.ok()
			.text("dwellingId");
	}

	private static String meeting(Cast cast, String keys, String territory) {
		return cast.etat()
			.post("/api/meetings", keys + "-meeting-" + territory,
					Map.of("territory", territory, "heldOn", today().toString()))
			.ok()
			.text("meetingId");
	}

}
