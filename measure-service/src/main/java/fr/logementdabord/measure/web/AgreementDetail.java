package fr.logementdabord.measure.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement.Signed;
import fr.logementdabord.measure.domain.agreement.YearTerms;
import fr.logementdabord.web.security.Viewer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as its stream tells it: the places of today, every year and every
 * amendment, and who holds a place.
 *
 * @param now the row of the year that tells today
 */
public record AgreementDetail(@JsonUnwrapped AgreementRow now, long version, List<Year> years, List<Held> heldBy) {

	/**
	 * What was agreed for a year.
	 */
	public record Year(int year, @Nullable String envelope, List<Terms> terms) {
	}

	/**
	 * The signature (number 0) or an amendment.
	 */
	public record Terms(int number, LocalDate from, int places, @Nullable Long unitCostCents,
			@Nullable Long budgetCents, @Nullable Long committedCents) {
	}

	/**
	 * A measure that holds a place.
	 */
	public record Held(String measureId, String caseId, LocalDate since) {
	}

	/**
	 * An agreement as a viewer may read it.
	 * @param hidden numbers of the protected cases that do not exist for the viewer:
	 * their places count, who holds them is not told
	 */
	static AgreementDetail of(Loaded<Signed> loaded, int year, LocalDate on, Viewer viewer, Collection<String> hidden) {
		Signed agreement = loaded.state();
		boolean money = AgreementRow.seesMoney(viewer, agreement.provider());
		return new AgreementDetail(AgreementRow.of(agreement, year, on, viewer), loaded.version(),
				agreement.calendar().descendingMap().values().stream().map((each) -> year(each, money)).toList(),
				agreement.held()
					.entrySet()
					.stream()
					.filter((held) -> !hidden.contains(held.getValue().caseId()))
					.map((held) -> new Held(held.getKey(), held.getValue().caseId(), held.getValue().takenOn()))
					.sorted(Comparator.comparing(Held::since).thenComparing(Held::measureId))
					.toList());
	}

	private static Year year(YearTerms year, boolean money) {
		List<Terms> terms = new ArrayList<>();
		for (YearTerms.Terms each : year.terms()) {
			terms.add(new Terms(terms.size(), each.from(), each.places(),
					money ? each.funding().unitCostCents().orElse(null) : null,
					money ? each.funding().budgetCents().orElse(null) : null,
					money ? each.funding().committedCents(each.places()) : null));
		}
		return new Year(year.year(), year.envelope().orElse(null), List.copyOf(terms));
	}

}
