package fr.logementdabord.housing.domain.matching;

/**
 * What a whole proposal is worth; compared in this order: more households housed, then
 * fewer rare dwellings spent on households that could take another, then more points.
 *
 * @param households how many get a dwelling
 * @param scarceSpent how many rare dwellings are spent
 * @param points of all pairs together
 */
public record Total(int households, int scarceSpent, int points) {

	static final Total NOTHING = new Total(0, 0, 0);

	Total plus(Judgement pair) {
		return new Total(this.households + 1, this.scarceSpent + (pair.spendsScarce() ? 1 : 0),
				this.points + pair.score().total());
	}

	/**
	 * The difference from another total; positive households and points are gains.
	 */
	public Total minus(Total other) {
		return new Total(this.households - other.households, this.scarceSpent - other.scarceSpent,
				this.points - other.points);
	}

	/**
	 * Nothing gained, nothing lost.
	 */
	public boolean isNothing() {
		return equals(NOTHING);
	}

}
