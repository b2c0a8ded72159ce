package fr.logementdabord.housing.table;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import fr.logementdabord.housing.domain.matching.Assignments;
import fr.logementdabord.housing.domain.matching.Board;
import fr.logementdabord.housing.domain.matching.Judgement;
import fr.logementdabord.housing.domain.matching.Need;
import fr.logementdabord.housing.domain.matching.OneMore;
import fr.logementdabord.housing.domain.matching.Proposal;
import fr.logementdabord.housing.domain.matching.Snapshot;
import fr.logementdabord.housing.domain.matching.Total;
import fr.logementdabord.housing.domain.matching.Vacancy;
import fr.logementdabord.housing.domain.meeting.Advice;
import fr.logementdabord.housing.domain.meeting.Course;
import fr.logementdabord.housing.domain.meeting.PairDecision;
import org.jspecify.annotations.Nullable;

/**
 * What the table sees once a meeting is prepared: the proposal, what is decided beside
 * it, and what every change would do to the whole.
 */
public final class Table {

	/**
	 * How many pairs may be weighed anew for one page: enough for every effect of a
	 * common meeting, a few of the best for a very large one.
	 */
	private static final int MOST_WORK = 400_000;

	private static final int FEWEST_EFFECTS = 3;

	private final Board board;

	private final Course course;

	private final Map<String, String> decided;

	private final Proposal best;

	private final Proposal now;

	/**
	 * @param live whether a first rank still holds its dwelling
	 * @throws IllegalArgumentException when the meeting was not prepared
	 */
	public Table(Course course, Assignments assignments, Predicate<PairDecision> live) {
		Snapshot snapshot = course.snapshot();
		if (snapshot == null) {
			throw new IllegalArgumentException("this meeting was not prepared");
		}
		this.board = new Board(snapshot, assignments);
		this.course = course;
		this.decided = new LinkedHashMap<>();
		course.decisions()
			.stream()
			.filter(PairDecision::isFirst)
			.filter(live)
			.forEach((decision) -> this.decided.put(decision.dwellingId(), decision.searchId()));
		this.best = this.board.best();
		this.now = this.board.best(this.decided, leftOpen());
	}

	public Snapshot snapshot() {
		return this.board.snapshot();
	}

	/**
	 * The proposal before any decision.
	 */
	public Proposal best() {
		return this.best;
	}

	/**
	 * What is decided, and the best that is left beside it.
	 */
	public Proposal now() {
		return this.now;
	}

	/**
	 * What the decisions so far have changed.
	 */
	public Total changed() {
		return this.now.total().minus(this.best.total());
	}

	/**
	 * Whether positioning this household on this dwelling now would follow the proposal.
	 */
	public Advice adviceAbout(String dwellingId, String searchId) {
		return searchId.equals(this.now.searchByDwelling().get(dwellingId)) ? Advice.FOLLOWED : Advice.OVERRIDDEN;
	}

	/**
	 * The household that has, or is advised for, a dwelling.
	 */
	public Optional<Need> householdFor(String dwellingId) {
		return Optional.ofNullable(this.now.searchByDwelling().get(dwellingId)).flatMap(this::need);
	}

	public boolean isDecided(String dwellingId) {
		return this.decided.containsKey(dwellingId);
	}

	/**
	 * Every household for one dwelling: possible ones first, best for the whole first.
	 */
	public List<Candidate> candidates(String dwellingId) {
		if (vacancy(dwellingId).isEmpty()) {
			return List.of();
		}
		List<Candidate> judged = snapshot().needs()
			.stream()
			.map((need) -> candidate(dwellingId, need))
			.sorted(Comparator.comparing((Candidate one) -> !one.possible())
				.thenComparing((one) -> -one.judgement().score().total())
				.thenComparing((one) -> one.need().waitingSince())
				.thenComparing((one) -> one.need().caseId()))
			.toList();
		return judged.stream()
			.limit(mostEffects())
			.filter(Candidate::mayBePositioned)
			.map((one) -> one.with(effect(dwellingId, one.need().searchId())))
			.collect(Collectors.collectingAndThen(
					Collectors.toMap((one) -> one.need().searchId(), (one) -> one, (one, same) -> one,
							LinkedHashMap::new),
					(known) -> judged.stream().map((one) -> known.getOrDefault(one.need().searchId(), one)).toList()));
	}

	private Candidate candidate(String dwellingId, Need need) {
		String searchId = need.searchId();
		return new Candidate(need, this.board.pair(dwellingId, searchId),
				this.course.decision(dwellingId, searchId).map(PairDecision::rank).orElse(null),
				searchId.equals(this.now.searchByDwelling().get(dwellingId)), elsewhere(dwellingId, searchId), null);
	}

	private @Nullable String elsewhere(String dwellingId, String searchId) {
		return this.decided.entrySet()
			.stream()
			.filter((pair) -> pair.getValue().equals(searchId) && !pair.getKey().equals(dwellingId))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(null);
	}

	/**
	 * What positioning this pair would do to the whole; nothing for a pair that is not of
	 * the snapshot.
	 */
	public Optional<Total> effectOf(String dwellingId, String searchId) {
		return this.board.has(dwellingId, searchId) ? Optional.of(effect(dwellingId, searchId)) : Optional.empty();
	}

	private Total effect(String dwellingId, String searchId) {
		return this.board.effect(dwellingId, searchId, this.decided, leftOpen(), this.now.total());
	}

	private int mostEffects() {
		int pairs = Math.max(1, snapshot().vacancies().size() * snapshot().needs().size());
		return Math.max(FEWEST_EFFECTS, MOST_WORK / pairs);
	}

	/**
	 * Every dwelling for one household: possible ones first, best for it first.
	 */
	public List<Option> options(String searchId) {
		List<Option> judged = snapshot().vacancies()
			.stream()
			.map((vacancy) -> new Option(vacancy, this.board.pair(vacancy.dwellingId(), searchId),
					householdFor(vacancy.dwellingId()).orElse(null), null))
			.sorted(Comparator.comparing((Option one) -> !one.judgement().possible())
				.thenComparing((one) -> -one.judgement().score().total())
				.thenComparing((one) -> one.vacancy().reference()))
			.toList();
		int most = mostEffects();
		return IntStream.range(0, judged.size())
			.mapToObj((place) -> place < most && judged.get(place).judgement().possible()
					? judged.get(place).with(effect(judged.get(place).vacancy().dwellingId(), searchId))
					: judged.get(place))
			.toList();
	}

	/**
	 * One pair, rule by rule.
	 */
	public Optional<Judgement> pair(String dwellingId, String searchId) {
		return this.board.has(dwellingId, searchId) ? Optional.of(this.board.pair(dwellingId, searchId))
				: Optional.empty();
	}

	/**
	 * Households without a dwelling, decided or advised, who has waited longest first.
	 */
	public List<Need> withoutDwelling() {
		return snapshot().needs()
			.stream()
			.filter((need) -> !this.now.searchByDwelling().containsValue(need.searchId()))
			.sorted(Comparator.comparing(Need::waitingSince).thenComparing(Need::caseId))
			.toList();
	}

	/**
	 * How many dwellings of the meeting could house this household.
	 */
	public long possibleDwellings(String searchId) {
		return snapshot().vacancies()
			.stream()
			.filter((vacancy) -> this.board.pair(vacancy.dwellingId(), searchId).possible())
			.count();
	}

	/**
	 * What one more plain dwelling would change now.
	 */
	public List<OneMore> oneMore() {
		return this.board.oneMore(this.decided, leftOpen());
	}

	public Optional<Vacancy> vacancy(String dwellingId) {
		return snapshot().vacancies().stream().filter((one) -> one.dwellingId().equals(dwellingId)).findFirst();
	}

	public Optional<Need> need(String searchId) {
		return snapshot().needs().stream().filter((one) -> one.searchId().equals(searchId)).findFirst();
	}

	private Set<String> leftOpen() {
		return this.course.leftOpen().keySet();
	}

}
