package fr.logementdabord.bench.life;

/**
 * Where a case stands.
 *
 * @param steps how many steps are done
 * @param events how many events happened
 */
public record LifeState(int steps, long events) {

	/** A case nothing happened to. */
	public static final LifeState NEW = new LifeState(0, 0);

}
