package fr.logementdabord.housing.domain.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The vacancies and the households of one meeting, every pair judged.
 */
public final class Board {

	private final Snapshot snapshot;

	private final Assignments assignments;

	private final PairRules rules;

	private final Map<String, Vacancy> vacancies;

	private final Map<String, Need> needs;

	private final Map<String, Row> rows;

	/**
	 * @throws IllegalArgumentException when the snapshot is too large to be solved
	 * exactly
	 */
	public Board(Snapshot snapshot, Assignments assignments) {
		this.snapshot = snapshot;
		this.assignments = assignments;
		this.rules = new PairRules(snapshot.rules(), snapshot.takenOn());
		this.vacancies = new LinkedHashMap<>();
		this.needs = new LinkedHashMap<>();
		this.rows = new LinkedHashMap<>();
		snapshot.needs().forEach((need) -> this.needs.put(need.searchId(), need));
		snapshot.vacancies().forEach(this::add);
	}

	/** The same with one more vacancy. */
	private Board(Board board, Vacancy more) {
		this.snapshot = board.snapshot;
		this.assignments = board.assignments;
		this.rules = board.rules;
		this.vacancies = new LinkedHashMap<>(board.vacancies);
		this.needs = board.needs;
		this.rows = new LinkedHashMap<>(board.rows);
		add(more);
	}

	private void add(Vacancy vacancy) {
		this.vacancies.put(vacancy.dwellingId(), vacancy);
		this.rows.put(vacancy.dwellingId(),
				Row.of(this.needs.values().stream().map((need) -> this.rules.judge(vacancy, need))));
	}

	public Snapshot snapshot() {
		return this.snapshot;
	}

	/**
	 * Whether both are part of the snapshot.
	 */
	public boolean has(String dwellingId, String searchId) {
		return this.vacancies.containsKey(dwellingId) && this.needs.containsKey(searchId);
	}

	/**
	 * One pair, rule by rule.
	 * @throws IllegalArgumentException when one of the two is not part of the snapshot
	 */
	public Judgement pair(String dwellingId, String searchId) {
		if (!has(dwellingId, searchId)) {
			throw new IllegalArgumentException("this pair is not part of the snapshot");
		}
		return this.rules.judge(this.vacancies.get(dwellingId), this.needs.get(searchId));
	}

	/**
	 * The best proposal when nothing is decided yet.
	 */
	public Proposal best() {
		return best(Map.of(), Set.of());
	}

	/**
	 * The best proposal beside what is decided already.
	 * @param decided the search by dwelling; pairs that are not of the snapshot count for
	 * nothing
	 * @param leftOpen dwellings that nobody gets
	 */
	public Proposal best(Map<String, String> decided, Set<String> leftOpen) {
		List<Vacancy> free = this.vacancies.values()
			.stream()
			.filter((vacancy) -> !decided.containsKey(vacancy.dwellingId()) && !leftOpen.contains(vacancy.dwellingId()))
			.toList();
		List<Need> waiting = this.needs.values()
			.stream()
			.filter((need) -> !decided.containsValue(need.searchId()))
			.toList();
		Map<String, String> chosen = new LinkedHashMap<>();
		decided.forEach((dwellingId, searchId) -> {
			if (has(dwellingId, searchId)) {
				chosen.put(dwellingId, searchId);
			}
		});
		int[] columns = this.assignments.best(worth(free, waiting));
		IntStream.range(0, columns.length)
			.filter((row) -> columns[row] >= 0)
			.forEach((row) -> chosen.put(free.get(row).dwellingId(), waiting.get(columns[row]).searchId()));
		return new Proposal(chosen, total(chosen));
	}

	private long[][] worth(List<Vacancy> free, List<Need> waiting) {
		Worth worth = new Worth(free, waiting, this.snapshot.seed());
		List<String> order = List.copyOf(this.needs.keySet());
		Map<String, Integer> places = IntStream.range(0, order.size())
			.boxed()
			.collect(Collectors.toMap(order::get, (place) -> place));
		long[][] all = new long[free.size()][waiting.size()];
		for (int row = 0; row < all.length; row++) {
			Row judged = this.rows.get(free.get(row).dwellingId());
			for (int column = 0; column < waiting.size(); column++) {
				int place = places.get(waiting.get(column).searchId());
				all[row][column] = judged.possible()[place] ? worth.of(free.get(row), waiting.get(column),
						judged.spendsScarce()[place], judged.points()[place]) : 0;
			}
		}
		return all;
	}

	private Total total(Map<String, String> chosen) {
		Total total = Total.NOTHING;
		for (Map.Entry<String, String> pair : chosen.entrySet()) {
			total = total.plus(pair(pair.getKey(), pair.getValue()));
		}
		return total;
	}

	/**
	 * What the whole would win or lose if this dwelling went to this household.
	 * @param now the total beside the same decisions without this one
	 */
	public Total effect(String dwellingId, String searchId, Map<String, String> decided, Set<String> leftOpen,
			Total now) {
		Map<String, String> changed = new LinkedHashMap<>(decided);
		changed.put(dwellingId, searchId);
		return best(changed, leftOpen).total().minus(now);
	}

	/**
	 * What one more plain dwelling would change, typology by typology.
	 */
	public List<OneMore> oneMore(Map<String, String> decided, Set<String> leftOpen) {
		Total now = best(decided, leftOpen).total();
		return this.snapshot.rules().oneMore().stream().map((typology) -> {
			Vacancy imagined = Vacancy.imagined(typology);
			Proposal then = new Board(this, imagined).best(decided, leftOpen);
			return new OneMore(typology, then.total().minus(now), then.searchByDwelling().get(imagined.dwellingId()));
		}).toList();
	}

	/**
	 * What the solver needs of one vacancy's pairs, household by household.
	 */
	private record Row(boolean[] possible, boolean[] spendsScarce, int[] points) {

		static Row of(Stream<Judgement> judgements) {
			List<Judgement> all = judgements.toList();
			Row row = new Row(new boolean[all.size()], new boolean[all.size()], new int[all.size()]);
			for (int place = 0; place < all.size(); place++) {
				row.possible[place] = all.get(place).possible();
				row.spendsScarce[place] = all.get(place).spendsScarce();
				row.points[place] = all.get(place).score().total();
			}
			return row;
		}

	}

}
