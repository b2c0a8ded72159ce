package fr.logementdabord.reporting.snapshot;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.logementdabord.reporting.figure.CountySnapshot;
import fr.logementdabord.reporting.figure.Extract;
import fr.logementdabord.reporting.figure.FigureDefinition;
import fr.logementdabord.reporting.figure.Period;
import fr.logementdabord.reporting.figure.Tally;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * The values of figures, computed once for each edition of what is known, extract and
 * period, and kept while they are asked for. What a viewer is not told of them is taken
 * out afterwards, by whoever prints them.
 */
public final class Tallies {

	/** A dozen megabytes: all figures for some forty territories, periods and rights. */
	static final long CELLS_KEPT = 100_000;

	private final Source source;

	private final Cache<Key, Tally> kept;

	/** The values of figures computed on some snapshots. */
	public Tallies(Source source) {
		this(source, CELLS_KEPT);
	}

	Tallies(Source source, long cellsKept) {
		this.source = source;
		this.kept = Caffeine.newBuilder()
			.maximumWeight(cellsKept)
			.weigher((Key key, Tally tally) -> tally.size())
			.build();
	}

	/**
	 * Where snapshots come from.
	 */
	public interface Source {

		/** What is known now. */
		Edition edition();

		/** What was known at an instant. */
		CountySnapshot asOf(Instant instant);

	}

	/**
	 * What is known.
	 *
	 * @param mark equal to that of another edition only if both hold the same
	 * @param county what it holds
	 */
	public record Edition(Object mark, CountySnapshot county) {
	}

	/**
	 * The values of some figures, in their order, all of one edition.
	 * @param instant as they were known then; null for now
	 */
	public List<Tally> of(Collection<FigureDefinition> definitions, Extract extract, Period period,
			@Nullable Instant instant) {
		// The edition first: what is recorded while the past is read is another one.
		Edition edition = this.source.edition();
		Extract told = extract.among(edition.county().marks());
		Supplier<CountySnapshot> county = SingletonSupplier
			.of(() -> told.from((instant != null) ? this.source.asOf(instant) : edition.county()));
		return definitions.stream()
			.map((definition) -> this.kept.get(new Key(edition.mark(), instant, told, period, definition.key()),
					(key) -> definition.in(county.get(), period).tally()))
			.map((tally) -> (instant != null) ? tally : tally.at(edition.county().at()))
			.toList();
	}

	/** The values of one figure. */
	public Tally of(FigureDefinition definition, Extract extract, Period period, @Nullable Instant instant) {
		return of(List.of(definition), extract, period, instant).getFirst();
	}

	/**
	 * How many figures are kept, those of editions that are over included until room is
	 * needed.
	 */
	long size() {
		this.kept.cleanUp();
		return this.kept.estimatedSize();
	}

	private record Key(Object edition, @Nullable Instant instant, Extract extract, Period period, String figure) {
	}

}
