package fr.logementdabord.journeys.history;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A session of the network and who came.
 *
 * @param platform whose territory; null = the county
 * @param attendance people by organisation
 */
record NetworkEvent(String kind, String theme, @Nullable Platform platform, LocalDate on, String audience,
		Map<String, Integer> attendance) {

	private static final List<String> TRAINING_THEMES = List.of("HOARDING", "MENTAL_HEALTH", "ADDICTION", "VIOLENCE",
			"YOUTH", "EVICTION_PREVENTION");

	private static final List<String> PROFESSIONALS = List.of("asso-escale", "asso-relais", "asso-canal", "asso-rivage",
			"mds-demo", "siao-demo", "hopital-demo", "tutelle-demo", "hebergement-demo");

	/** A year has three half-days of training and four exchanges (seed:550-567). */
	private static final List<Month> TRAININGS = List.of(Month.MARCH, Month.JUNE, Month.OCTOBER);

	private static final List<Month> EXCHANGES = List.of(Month.FEBRUARY, Month.MAY, Month.SEPTEMBER, Month.DECEMBER);

	/** About fifteen professionals on average (seed:559). */
	private static final int USUAL_GROUP = 15;

	NetworkEvent {
		attendance = Collections.unmodifiableMap(new LinkedHashMap<>(attendance));
	}

	int participants() {
		return this.attendance.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** Whether the source tells how many came. */
	boolean isHighlight() {
		return this.kind.equals("CLUB") || this.kind.equals("AWARENESS");
	}

	/** All sessions of the four years, in the order of their days. */
	static List<NetworkEvent> all(long seed) {
		Chance chance = Chance.of(seed, "network", 0);
		List<NetworkEvent> all = new ArrayList<>();
		for (int year = HistoryPlan.FIRST_YEAR; year <= HistoryPlan.LAST_YEAR; year++) {
			for (Platform platform : Platform.values()) {
				// Montreuillois has no such group (seed:567)
				if (platform != Platform.MONTREUILLOIS && platform.from().getYear() <= year) {
					for (Month month : EXCHANGES) {
						all.add(of("GEP", "MENTAL_HEALTH", platform, day(year, month, chance), chance));
					}
					for (Month month : TRAININGS) {
						all.add(of("TRAINING", chance.oneOf(TRAINING_THEMES), platform, day(year, month, chance),
								chance));
					}
				}
			}
		}
		all.addAll(highlightsOf2022());
		all.sort((one, other) -> one.on.compareTo(other.on));
		return all;
	}

	/**
	 * The club of territories, the day at Saint-Omer, the FAS sessions (seed:645-671).
	 */
	private static List<NetworkEvent> highlightsOf2022() {
		return List.of(
				new NetworkEvent("CLUB", "PROGRAMME", null, LocalDate.of(2022, 11, 17), "NETWORK",
						Map.of("reseau-demo", 130)),
				new NetworkEvent("AWARENESS", "JUSTICE", Platform.AUDOMAROIS, LocalDate.of(2022, 6, 23), "NETWORK",
						Map.of("reseau-demo", 113)),
				new NetworkEvent("AWARENESS", "HOUSING_ACCESS", Platform.LENS_HENIN, LocalDate.of(2022, 4, 5),
						"SOCIAL_WORKERS", Map.of("reseau-demo", 31)),
				new NetworkEvent("AWARENESS", "HOUSING_ACCESS", Platform.ARTOIS, LocalDate.of(2022, 10, 11),
						"SOCIAL_WORKERS", Map.of("reseau-demo", 24)));
	}

	private static NetworkEvent of(String kind, String theme, Platform platform, LocalDate on, Chance chance) {
		Map<String, Integer> came = new LinkedHashMap<>();
		int left = USUAL_GROUP + chance.between(-4, 4);
		for (String organisation : PROFESSIONALS) {
			int some = Math.min(left, chance.between(0, 4));
			if (some > 0) {
				came.put(organisation, some);
				left -= some;
			}
		}
		if (left > 0) {
			came.merge("reseau-demo", left, Integer::sum);
		}
		return new NetworkEvent(kind, theme, platform, on, kind.equals("GEP") ? "HEALTH" : "SOCIAL_WORKERS", came);
	}

	private static LocalDate day(int year, Month month, Chance chance) {
		LocalDate first = LocalDate.of(year, month, 1);
		return Workdays.upTo(chance.dayBetween(first.plusDays(3), first.plusDays(24)));
	}

}
