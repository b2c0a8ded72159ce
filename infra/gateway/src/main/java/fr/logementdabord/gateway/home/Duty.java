package fr.logementdabord.gateway.home;

import fr.logementdabord.gateway.lists.Owner;

/**
 * A kind of work that may wait for somebody. What is counted and what the line opens are
 * the same list with the same filter, so that the number is always that of its rows.
 *
 * @param role whose work it is
 * @param pressing whether somebody else waits for it or a day may pass
 * @param owner who owns the list
 * @param list path and query of the list for programs, without paging
 * @param page path and query of the page with the same rows
 * @param one what is said of one, after the number
 * @param many what is said of several, after their number
 */
record Duty(String role, boolean pressing, Owner owner, String list, String page, String one, String many) {

	/** What is said of so many. */
	String sentence(long count) {
		return (count > 1) ? this.many : this.one;
	}

}
