package fr.logementdabord.measure.view.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import fr.logementdabord.measure.view.agreements.AgreementDocument;
import fr.logementdabord.measure.view.agreements.AgreementDocument.Terms;
import fr.logementdabord.measure.view.desk.DeskDocument;
import org.jspecify.annotations.Nullable;

/**
 * What the measures that run today will cost after December 31, up to the end of their
 * terms: credits are voted year by year while measures run on (seed:732-733). A day costs
 * the price of a place divided by the days of its year. The price is that of the year's
 * agreement or, while none is signed, of the last one.
 *
 * @param commitments one for each measure and year, the years in their order
 */
public record CommitmentForecast(List<Commitment> commitments) {

	private static final Comparator<Commitment> ORDER = Comparator.comparingInt(Commitment::year)
		.thenComparing(Commitment::territory)
		.thenComparing(Commitment::measureType)
		.thenComparing(Commitment::provider)
		.thenComparing(Commitment::until)
		.thenComparing(Commitment::measureId);

	/**
	 * Counts.
	 * @param year the year after whose end is counted
	 * @param running measures that run today
	 * @param agreements on whose places they run
	 * @param grants the grants that are known
	 */
	public static CommitmentForecast of(int year, Collection<DeskDocument> running,
			Collection<AgreementDocument> agreements, Set<GrantOfYear> grants) {
		Map<Line, AgreementDocument> lines = agreements.stream()
			.collect(Collectors.toMap(Line::of, Function.identity()));
		List<Commitment> commitments = new ArrayList<>();
		for (DeskDocument measure : running) {
			AgreementDocument agreement = lines.get(Line.of(measure));
			LocalDate until = measure.until();
			for (int next = year + 1; until != null && agreement != null && next <= until.getYear(); next++) {
				commitments.add(commitment(measure, agreement, next, until, grants));
			}
		}
		commitments.sort(ORDER);
		return new CommitmentForecast(commitments);
	}

	private static Commitment commitment(DeskDocument measure, AgreementDocument agreement, int year, LocalDate until,
			Set<GrantOfYear> grants) {
		AgreementDocument.Year terms = termsFor(agreement, year);
		LocalDate from = LocalDate.of(year, 1, 1);
		LocalDate last = (until.getYear() == year) ? until : LocalDate.of(year, 12, 31);
		long days = ChronoUnit.DAYS.between(from, last) + 1;
		return new Commitment(measure.id(), measure.caseId(), measure.territory(), measure.measureType(),
				measure.provider(), terms.envelope(), year, from, last, days, cents(terms.last(), days, year),
				terms.envelope() != null && grants.contains(new GrantOfYear(terms.envelope(), year)));
	}

	/** The year's own terms or, while none are signed, those of the last year before. */
	private static AgreementDocument.Year termsFor(AgreementDocument agreement, int year) {
		return agreement.years()
			.stream()
			.filter((signed) -> signed.year() <= year)
			.max(Comparator.comparingInt(AgreementDocument.Year::year))
			.orElseGet(() -> agreement.years().getFirst());
	}

	private static long cents(Terms terms, long days, int year) {
		return BigDecimal.valueOf(terms.unitCostCents())
			.multiply(BigDecimal.valueOf(days))
			.divide(BigDecimal.valueOf(Year.of(year).length()), 0, RoundingMode.HALF_UP)
			.longValueExact();
	}

	/** All of it, in cents. */
	public long cents() {
		return this.commitments.stream().mapToLong(Commitment::cents).sum();
	}

	/** What no known grant stands behind, in cents. */
	public long withoutGrantCents() {
		return this.commitments.stream()
			.filter((commitment) -> !commitment.granted())
			.mapToLong(Commitment::cents)
			.sum();
	}

	/** Sums by year, call and territory, in that order. */
	public List<Sum> sums() {
		Map<Sum.Of, List<Commitment>> groups = this.commitments.stream()
			.collect(Collectors.groupingBy(Sum.Of::of, () -> new TreeMap<>(Sum.Of.ORDER), Collectors.toList()));
		return groups.entrySet().stream().map((group) -> Sum.of(group.getKey(), group.getValue())).toList();
	}

	/**
	 * A grant that is known.
	 */
	public record GrantOfYear(String envelope, int year) {
	}

	/**
	 * What a call and a territory will still cost in a year.
	 *
	 * @param measures measures, not households
	 */
	public record Sum(int year, @Nullable String envelope, String territory, long measures, long days, long cents,
			boolean granted) {

		static Sum of(Of group, List<Commitment> commitments) {
			return new Sum(group.year(), group.envelope(), group.territory(), commitments.size(),
					commitments.stream().mapToLong(Commitment::days).sum(),
					commitments.stream().mapToLong(Commitment::cents).sum(),
					commitments.stream().allMatch(Commitment::granted));
		}

		private record Of(int year, @Nullable String envelope, String territory) {

			static final Comparator<Of> ORDER = Comparator.comparingInt(Of::year)
				.thenComparing((of) -> Objects.requireNonNullElse(of.envelope(), "~"))
				.thenComparing(Of::territory);

			static Of of(Commitment commitment) {
				return new Of(commitment.year(), commitment.envelope(), commitment.territory());
			}

		}

	}

	/** What an agreement and a measure have in common. */
	private record Line(String provider, String territory, String measureType) {

		static Line of(AgreementDocument agreement) {
			return new Line(agreement.provider(), agreement.territory(), agreement.measureType());
		}

		static Line of(DeskDocument measure) {
			return new Line(measure.provider(), measure.territory(), measure.measureType());
		}

	}

}
