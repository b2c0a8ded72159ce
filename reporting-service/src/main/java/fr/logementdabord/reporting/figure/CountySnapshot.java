package fr.logementdabord.reporting.figure;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import fr.logementdabord.reporting.facts.CaseFacts;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.reporting.view.casejourney.TerritoryFilter;
import org.jspecify.annotations.Nullable;

/**
 * All that is known at an instant and that figures are made of.
 *
 * @param at the instant: nothing recorded later is in it
 * @param cases the facts of every case, by case number: the same rows in the same order
 * whoever computes them
 * @param registers what is known beside the cases
 */
public record CountySnapshot(Instant at, List<CaseFacts> cases, Registers registers) {

	public CountySnapshot {
		cases = cases.stream().sorted(Comparator.comparing(CaseFacts::caseId)).toList();
	}

	/**
	 * What a viewer may read.
	 */
	public CountySnapshot seenIn(Scope scope) {
		return each((facts) -> facts.seenIn(scope), this.registers.seenIn(scope).without(hiddenFrom(scope)));
	}

	/**
	 * What a viewer may have counted, small cells kept back.
	 */
	public CountySnapshot countedIn(Scope scope) {
		return each((facts) -> facts.countedIn(scope), this.registers.countedIn(scope));
	}

	/**
	 * What belongs to a territory; all of it when none is named.
	 */
	public CountySnapshot in(@Nullable String territory) {
		if (territory == null || territory.isBlank()) {
			return this;
		}
		String wanted = TerritoryFilter.NOT_COVERED.equals(territory) ? null : territory;
		return each((facts) -> Objects.equals(facts.territory(), wanted) ? facts : null, this.registers.in(wanted));
	}

	/**
	 * The cases of households whose eldest member is of an age on the day of the saisine,
	 * without what is known beside the cases.
	 */
	public CountySnapshot of(AgeBand band) {
		return each((facts) -> (AgeBand.of(facts.referral().eldestAge()) == band) ? facts : null, Registers.EMPTY);
	}

	/**
	 * The same, known to be so at a later instant too.
	 */
	public CountySnapshot at(Instant later) {
		return new CountySnapshot(later, this.cases, this.registers);
	}

	/** The marks that protected cases bear. */
	public Set<String> marks() {
		return this.cases.stream()
			.map(CaseFacts::cleared)
			.filter(Objects::nonNull)
			.flatMap(List::stream)
			.collect(Collectors.toSet());
	}

	/** Protected cases that do not exist in a scope. */
	private Set<String> hiddenFrom(Scope scope) {
		return this.cases.stream()
			.filter((facts) -> facts.cleared() != null && scope.to(facts).none())
			.map(CaseFacts::caseId)
			.collect(Collectors.toSet());
	}

	private CountySnapshot each(Function<CaseFacts, @Nullable CaseFacts> kept, Registers registers) {
		return new CountySnapshot(this.at, this.cases.stream().map(kept).filter(Objects::nonNull).toList(), registers);
	}

}
