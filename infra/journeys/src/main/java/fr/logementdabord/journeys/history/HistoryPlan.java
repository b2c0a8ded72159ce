package fr.logementdabord.journeys.history;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything that happens in the demonstration history. The same seed and size give the
 * same plan; each case follows from its number alone, so that a plan of any size is told
 * case by case and never held.
 */
final class HistoryPlan {

	/** All saisines of 2019 to 2022 (seed:528). */
	static final int SAISINES = 1_266;

	static final int FIRST_YEAR = 2019;

	static final int LAST_YEAR = 2022;

	private static final Shares<Integer> YEARS = Shares.none();

	static {
		for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
			YEARS.and(platforms(year).total(), year);
		}
	}

	private final long seed;

	private final int saisines;

	private final Shuffle situations;

	/**
	 * @param saisines how many, at least one; {@link #SAISINES} is what the source tells
	 */
	HistoryPlan(long seed, int saisines) {
		this.seed = seed;
		this.saisines = saisines;
		this.situations = new Shuffle(seed, saisines);
	}

	/**
	 * How many of the source's saisines each platform has in a year: the source gives
	 * their sum (seed:528) and when each platform began; the rest is ours.
	 */
	private static Shares<Platform> platforms(int year) {
		return switch (year) {
			case 2019 -> Shares.<Platform>none().and(92, Platform.ARTOIS).and(98, Platform.LENS_HENIN);
			case 2020 -> Shares.<Platform>none().and(121, Platform.ARTOIS).and(129, Platform.LENS_HENIN);
			case 2021 -> Shares.<Platform>none()
				.and(110, Platform.ARTOIS)
				.and(117, Platform.LENS_HENIN)
				.and(58, Platform.AUDOMAROIS)
				.and(66, Platform.BOULONNAIS)
				.and(31, Platform.MONTREUILLOIS);
			case 2022 -> Shares.<Platform>none()
				.and(112, Platform.ARTOIS)
				.and(119, Platform.LENS_HENIN)
				.and(72, Platform.AUDOMAROIS)
				.and(81, Platform.BOULONNAIS)
				.and(60, Platform.MONTREUILLOIS);
			default -> throw new IllegalArgumentException("no saisine in " + year);
		};
	}

	int saisines() {
		return this.saisines;
	}

	/** The cases in the order of their saisines; each is told when it is its turn. */
	Stream<CaseStory> cases() {
		return IntStream.range(0, this.saisines).mapToObj(this::caseOf);
	}

	/**
	 * One case.
	 * @param number counts the saisines in the order of their days, from zero
	 */
	CaseStory caseOf(int number) {
		Chance chance = Chance.of(this.seed, "case", number);
		int year = YEARS.at(number, this.saisines);
		int first = firstOf(year);
		int count = firstOf(year + 1) - first;
		Platform platform = platforms(year).at(new Shuffle(this.seed + year, count).placeOf(number - first), count);
		String situation = Situations.SHARES.at(this.situations.placeOf(number), this.saisines);
		return StoryTeller.tell(number, platform, day(year, number - first, count), situation, chance);
	}

	/** The visits that explain a judgment and the teams' interventions. */
	Stream<Intervention> interventions() {
		return Stream.concat(
				IntStream.range(0, scaled(Intervention.VISITS))
					.mapToObj((number) -> Intervention.visit(Chance.of(this.seed, "visit", number))),
				IntStream.range(0, scaled(Intervention.TEAMS))
					.mapToObj((number) -> Intervention.team(Chance.of(this.seed, "team", number))));
	}

	/**
	 * The sessions of the network: those of the source in a large history too, fewer in a
	 * small one.
	 */
	List<NetworkEvent> networkEvents() {
		List<NetworkEvent> all = NetworkEvent.all(this.seed);
		return IntStream.range(0, all.size())
			.filter((i) -> all.get(i).isHighlight() || scaled(i) != scaled(i + 1) || this.saisines >= SAISINES)
			.mapToObj(all::get)
			.toList();
	}

	/** The State's grants: always all of them. */
	List<GrantYear> grants() {
		return GrantYear.all(this.seed);
	}

	/** What the cases need before they begin. */
	Ground ground() {
		return Ground.of(cases());
	}

	private int scaled(int count) {
		return (int) Math.ceilDiv((long) count * this.saisines, SAISINES);
	}

	/** Number of the first saisine of a year. */
	private int firstOf(int year) {
		int before = 0;
		for (int earlier = FIRST_YEAR; earlier < year; earlier++) {
			before += platforms(earlier).total();
		}
		return scaled(before);
	}

	/** Spread evenly over the year, on workdays. */
	private static LocalDate day(int year, int rank, int count) {
		LocalDate newYear = LocalDate.of(year, 1, 1);
		LocalDate day = newYear.plusDays((long) rank * newYear.lengthOfYear() / count);
		LocalDate workday = Workdays.from(day);
		return (workday.getYear() == year) ? workday : Workdays.upTo(day);
	}

}
