package fr.logementdabord.journeys.history;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.journeys.history.Step.Offer;

/**
 * The vacancies that landlords bring for one household.
 */
final class Dwellings {

	/** Rent per square metre and month, in cents. */
	private static final int RENT = 690;

	private static final int CHARGES = 120;

	private final Platform platform;

	private final Saisine saisine;

	private final List<String> typologies;

	Dwellings(Platform platform, Saisine saisine) {
		this.platform = platform;
		this.saisine = saisine;
		this.typologies = typologies(saisine);
	}

	/** What the household looks for. */
	List<String> typologies() {
		return this.typologies;
	}

	private static List<String> typologies(Saisine saisine) {
		int children = (int) saisine.members().stream().filter((member) -> member.link().equals("CHILD")).count();
		return switch (children) {
			case 0 -> (saisine.members().size() == 1) ? List.of("STUDIO", "T1", "T2") : List.of("T2");
			case 1 -> List.of("T2", "T3");
			case 2 -> List.of("T3", "T4");
			default -> List.of("T4", "T5");
		};
	}

	/**
	 * A vacancy that fits.
	 * @param attempt counts what the household is offered
	 */
	Offer offer(int attempt, LocalDate meeting, Chance chance) {
		String regime = regime(chance);
		String typology = chance.oneOf(this.typologies);
		int surface = surface(typology) + chance.between(0, 9);
		Landlord landlord = switch (this.platform) {
			case ARTOIS, LENS_HENIN -> Landlord.HABITAT;
			case AUDOMAROIS -> chance.oneOf(List.of(Landlord.values()));
			case BOULONNAIS, MONTREUILLOIS -> Landlord.LITTORAL;
		};
		return new Offer(attempt, landlord, Workdays.upTo(meeting.minusDays(chance.between(2, 12))),
				chance.drawnFrom(this.platform.communesOn(meeting)), typology, surface,
				surface * RENT + chance.between(-20, 20) * 100, surface * CHARGES, regime);
	}

	private String regime(Chance chance) {
		boolean alone = this.saisine.members().size() == 1;
		if (alone && Situations.WITHOUT_SHELTER.contains(this.saisine.housingSituation()) && chance.inHundred(25)) {
			return "SAS";
		}
		if (alone && this.saisine.age() <= 25 && chance.inHundred(20)) {
			return "SHARED_18_25";
		}
		int lot = chance.between(1, 100);
		return (lot <= 10) ? "PRIVATE_IML" : (lot <= 13 && alone) ? "RESIDENCE" : "ORDINARY";
	}

	private static int surface(String typology) {
		return switch (typology) {
			case "STUDIO" -> 20;
			case "T1" -> 28;
			case "T2" -> 41;
			case "T3" -> 58;
			case "T4" -> 73;
			default -> 88;
		};
	}

}
