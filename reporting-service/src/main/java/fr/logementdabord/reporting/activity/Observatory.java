package fr.logementdabord.reporting.activity;

import java.util.List;

import fr.logementdabord.reporting.figure.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What is told of the young, beside everybody.
 *
 * @param young the report on them
 * @param shares how many of all they are, for each figure that counts; without those
 * whose number of everybody is kept back
 */
public record Observatory(ActivityReport young, List<Share> shares) {

	public Observatory {
		shares = List.copyOf(shares);
	}

	/**
	 * A count of the young and the same count of everybody.
	 *
	 * @param young null where it is kept back
	 * @param all of every age
	 */
	public record Share(String figure, String label, Unit unit, @Nullable Long young, long all) {
	}

}
