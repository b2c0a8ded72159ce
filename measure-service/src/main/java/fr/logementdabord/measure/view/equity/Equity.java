package fr.logementdabord.measure.view.equity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The shares of a set of grants (seed:745).
 *
 * @param territories one line each
 * @param motives how often each motive was given, by to whom
 */
public record Equity(List<Line> territories, List<Motive> motives) {

	/**
	 * One territory.
	 *
	 * @param employerShare of the grants whose employer is known, in per cent to two
	 * decimals half-up; zero when there is none
	 */
	public record Line(String territory, long granted, long toEmployer, long toOthers, long unknown,
			BigDecimal employerShare) {
	}

	/**
	 * One motive.
	 */
	public record Motive(String motive, long toEmployer, long toOthers, long unknown) {
	}

	/**
	 * Counts.
	 */
	public static Equity of(Collection<Grant> grants) {
		Map<String, List<Grant>> territories = grants.stream()
			.collect(Collectors.groupingBy(Grant::territory, TreeMap::new, Collectors.toList()));
		Map<String, List<Grant>> motives = grants.stream()
			.collect(Collectors.groupingBy(Grant::motive, TreeMap::new, Collectors.toList()));
		return new Equity(territories.entrySet().stream().map((each) -> line(each.getKey(), each.getValue())).toList(),
				motives.entrySet()
					.stream()
					.map((each) -> new Motive(each.getKey(), count(each.getValue(), "EMPLOYER"),
							count(each.getValue(), "OTHERS"), count(each.getValue(), "UNKNOWN")))
					.toList());
	}

	private static Line line(String territory, List<Grant> grants) {
		long employer = count(grants, "EMPLOYER");
		long others = count(grants, "OTHERS");
		return new Line(territory, grants.size(), employer, others, count(grants, "UNKNOWN"),
				share(employer, employer + others));
	}

	private static long count(List<Grant> grants, String to) {
		return grants.stream().filter((grant) -> grant.to().equals(to)).count();
	}

	private static BigDecimal share(long part, long whole) {
		return (whole == 0) ? BigDecimal.ZERO.setScale(2)
				: BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
	}

}
