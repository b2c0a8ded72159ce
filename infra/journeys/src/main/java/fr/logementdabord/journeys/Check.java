package fr.logementdabord.journeys;

import java.util.function.Consumer;

/**
 * Both situations from end to end on a suite that has no data yet, with what everybody
 * must see after each stretch.
 */
public final class Check {

	private final Cast cast;

	private final Consumer<String> progress;

	public Check(Cast cast, Consumer<String> progress) {
		this.cast = cast;
		this.progress = progress;
	}

	/**
	 * The two cases as they were played.
	 *
	 * @param melleD closed, housed with a sliding lease
	 * @param mrC closed, housed with a lease of his own
	 */
	public record Played(CaseFile melleD, CaseFile mrC) {
	}

	/**
	 * Plays and verifies.
	 * @throws JourneyFailure at the first thing that is not as it should be
	 */
	public Played play(String keys) {
		ReadModels seen = new ReadModels(this.cast);
		DemoGround ground = DemoGround.prepare(this.cast, keys);
		this.progress.accept("agreements, vacancies and fluidity meetings are set up");

		CaseFile melleD = MelleD.referral(this.cast, keys);
		this.progress.accept("Melle D: saisine, étayage, orientation to ENVAUL");
		MelleD.measure(this.cast, ground, melleD);
		seen.figuresAre(1, 1, 0);
		this.progress.accept("Melle D: measure allocated, led, started; one measure runs");
		MelleD.housing(this.cast, ground, melleD);
		seen.figuresAre(1, 1, 1);
		this.progress.accept("Melle D: placement, CALEOL, sliding lease, move-in; one household housed");
		MelleD.exit(this.cast, melleD);
		seen.referralIsClosed(this.cast.coordoArtois(), melleD, MelleD.PERSON)
			.measureHasEnded(this.cast.assoEscale(), melleD, "ENVAUL")
			.householdIsHoused(this.cast.bailleurHabitat(), melleD, MelleD.PERSON)
			.timelineIsComplete(this.cast.coordoArtois(), melleD)
			.figuresAre(1, 0, 1);
		this.progress.accept("Melle D: bilans, end, closure; every view shows it");

		CaseFile mrC = MrC.play(this.cast, ground, keys);
		seen.referralIsClosed(this.cast.coordoLens(), mrC, MrC.PERSON)
			.measureHasEnded(this.cast.assoRelais(), mrC, "VIAL")
			.householdIsHoused(this.cast.bailleurHabitat(), mrC, MrC.PERSON)
			.timelineIsComplete(this.cast.coordoLens(), mrC)
			.figuresAre(2, 0, 2);
		this.progress.accept("Mr C: from the saisine to the exit, VIAL and a lease of his own; every view shows it");
		return new Played(melleD, mrC);
	}

}
