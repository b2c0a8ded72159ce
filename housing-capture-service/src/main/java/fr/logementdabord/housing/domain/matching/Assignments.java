package fr.logementdabord.housing.domain.matching;

/**
 * Solves the assignment of rows to columns.
 */
@FunctionalInterface
public interface Assignments {

	/**
	 * The assignment worth most altogether, each row and each column taken once at most.
	 * @param worth by row and column, below 2^53; 0 or less where the pair is impossible
	 * @return the column of each row, -1 for none
	 */
	int[] best(long[][] worth);

}
