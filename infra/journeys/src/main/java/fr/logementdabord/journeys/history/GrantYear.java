package fr.logementdabord.journeys.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the Department does with the State's grant of a year. The amount is the source's;
 * days and costs are invented.
 *
 * @param cents of the grant
 * @param costs by nature, in cents; together never below the grant
 */
record GrantYear(String envelope, int year, long cents, Map<String, Long> costs) {

	/** To the euro (seed:306, 309). */
	private static final List<GrantYear> AMOUNTS = List.of(amount("AMI_1", 2018, 223_978),
			amount("AMI_1", 2019, 880_000), amount("AMI_1", 2020, 207_084), amount("AMI_1", 2021, 623_078),
			amount("AMI_1", 2022, 1_200_000), amount("AMI_2", 2021, 840_000), amount("AMI_2", 2022, 836_493));

	/** Of the grant, in hundredths. */
	private static final Map<String, Integer> SHARES = Map.of("PROVIDERS", 71, "STAFF", 24, "PUBLICATIONS", 5);

	private static final int HUNDRED = 100;

	/** All years that were granted until the end of the history. */
	static List<GrantYear> all(long seed) {
		List<GrantYear> all = new ArrayList<>();
		for (GrantYear grant : AMOUNTS) {
			Chance chance = Chance.of(seed, grant.envelope, grant.year);
			long providers = chance.between(0, 12);
			all.add(new GrantYear(grant.envelope, grant.year, grant.cents,
					Map.of("PROVIDERS", share(grant.cents, "PROVIDERS") * (HUNDRED + providers) / HUNDRED, "STAFF",
							share(grant.cents, "STAFF"), "PUBLICATIONS", share(grant.cents, "PUBLICATIONS"))));
		}
		return all;
	}

	/** Everything granted together, in cents: 4 810 633 €. */
	static long totalCents() {
		return AMOUNTS.stream().mapToLong(GrantYear::cents).sum();
	}

	private static GrantYear amount(String envelope, int year, long euros) {
		return new GrantYear(envelope, year, euros * HUNDRED, Map.of());
	}

	/** Rounded up, so that the costs reach the grant. */
	private static long share(long cents, String nature) {
		return Math.ceilDiv(cents * SHARES.getOrDefault(nature, 0), HUNDRED);
	}

	/** Id of the grant in the service. */
	String id() {
		return "G-%s-%d".formatted(this.envelope.replace("_", ""), this.year);
	}

	/** One payment, when the convention is notified (seed:216). */
	LocalDate paidOn() {
		return Workdays.from(LocalDate.of(this.year, 11, 20));
	}

	LocalDate costsOn() {
		return Workdays.upTo(LocalDate.of(this.year, 12, 28));
	}

	/** Within six months of the year's end (seed:233, 251). */
	LocalDate reportedOn() {
		return Workdays.upTo(LocalDate.of(this.year + 1, 6, 15));
	}

}
