package fr.logementdabord.reporting.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

import fr.logementdabord.reporting.domain.edition.Edition.Writing;
import fr.logementdabord.reporting.facts.GrantFacts;
import fr.logementdabord.reporting.figure.Breakdown;
import fr.logementdabord.reporting.figure.FigureCatalogue;
import fr.logementdabord.reporting.figure.FigureDefinition;
import fr.logementdabord.reporting.figure.Period;
import fr.logementdabord.reporting.figure.Statistic;
import fr.logementdabord.reporting.figure.Tally;
import fr.logementdabord.reporting.activity.ActivityReport.Answer;
import fr.logementdabord.reporting.activity.ActivityReport.Chapter;
import fr.logementdabord.reporting.activity.ActivityReport.Entry;
import fr.logementdabord.reporting.activity.ActivityReport.Financing;
import fr.logementdabord.reporting.activity.ActivityReport.Line;
import fr.logementdabord.reporting.activity.ActivityReport.Table;
import fr.logementdabord.reporting.activity.ActivityReport.Text;
import fr.logementdabord.reporting.activity.ActivityReport.Value;
import org.jspecify.annotations.Nullable;

/**
 * Puts a report together from what is known at an instant. The same snapshot, words and
 * writing always give the same report.
 */
public final class Composition {

	private final @Nullable String territory;

	private final Period period;

	private final Map<String, Tally> figures;

	/** The French word for a code: kind of code, then code. */
	private final BinaryOperator<String> words;

	private final KeptBack keptBack;

	public Composition(@Nullable String territory, Period period, List<Tally> figures, BinaryOperator<String> words,
			KeptBack keptBack) {
		this.territory = territory;
		this.period = period;
		this.figures = figures.stream().collect(Collectors.toMap((figure) -> figure.definition().key(), (it) -> it));
		this.words = words;
		this.keptBack = keptBack;
	}

	/**
	 * The report.
	 * @param asOf what was recorded until then is in the figures
	 */
	public ActivityReport with(Instant asOf, List<GrantFacts> grants, Writing writing) {
		return told(List.of(Outline.values()), asOf, grants, writing);
	}

	/**
	 * The chapters about households only, as the observatory of an age tells them.
	 */
	public ActivityReport ofHouseholds(Instant asOf) {
		return told(Outline.ofHouseholds(), asOf, List.of(), Writing.NOTHING);
	}

	private ActivityReport told(List<Outline> parts, Instant asOf, List<GrantFacts> grants, Writing writing) {
		List<Chapter> chapters = parts.stream().map((part) -> chapter(part, writing)).toList();
		return new ActivityReport(this.territory, this.period.from(), this.period.to(), asOf, FigureCatalogue.VERSION,
				chapters, financing(grants),
				writing.questions().stream().map((asked) -> new Answer(asked.question(), asked.answer())).toList());
	}

	private Chapter chapter(Outline part, Writing writing) {
		List<Text> texts = part.sections()
			.stream()
			.filter((section) -> !writing.of(section).isEmpty())
			.map((section) -> new Text(section, writing.of(section)))
			.toList();
		List<Entry> entries = part.figures()
			.stream()
			.map((definition) -> this.figures.get(definition.key()))
			.filter(Objects::nonNull)
			.map(this::entry)
			.toList();
		return new Chapter(part.name(), part.title(), texts, entries);
	}

	private Entry entry(Tally figure) {
		FigureDefinition definition = figure.definition();
		List<Table> tables = new ArrayList<>();
		for (Breakdown breakdown : Outline.tables(definition, this.territory == null)) {
			if (this.keptBack.leavesOut(definition, breakdown)) {
				continue;
			}
			List<Line> lines = figure.by(breakdown).stream().map((cell) -> line(definition, breakdown, cell)).toList();
			if (!lines.isEmpty()) {
				tables.add(new Table(breakdown, lines));
			}
		}
		return new Entry(definition.key(), definition.label(), definition.definition(), definition.unit(),
				values(definition, figure::value, this.keptBack.keeps(definition, null, null)), tables);
	}

	private Line line(FigureDefinition definition, Breakdown breakdown, Tally.Cell cell) {
		return new Line(cell.code(), this.words.apply(breakdown.labels(), cell.code()),
				values(definition, cell::value, this.keptBack.keeps(definition, breakdown, cell.code())));
	}

	private static List<Value> values(FigureDefinition definition, Function<Statistic, @Nullable Long> number,
			boolean keptBack) {
		return definition.statistics()
			.stream()
			.map((statistic) -> new Value(statistic, keptBack ? null : number.apply(statistic), keptBack))
			.toList();
	}

	// The whole history up to the last year of the report, as the source tells it: one
	// amount means little without those before.
	private List<Financing> financing(List<GrantFacts> grants) {
		return grants.stream()
			.filter((grant) -> grant.year() <= this.period.to().getYear())
			.map((grant) -> new Financing(grant.envelope(), grant.year(), grant.current().grantCents(),
					grant.current().eligibleCents()))
			.sorted(Comparator.comparing(Financing::envelope).thenComparingInt(Financing::year))
			.toList();
	}

}
