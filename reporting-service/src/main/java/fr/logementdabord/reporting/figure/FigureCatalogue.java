package fr.logementdabord.reporting.figure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import fr.logementdabord.reporting.view.casejourney.Scope;

/**
 * Every figure there is. Its version changes whenever a definition does, so that a frozen
 * report can say by which definitions it was computed.
 */
public final class FigureCatalogue {

	/** Version of the definitions. */
	public static final int VERSION = 3;

	private static final Map<String, FigureDefinition> ALL = index(Stream
		.of(ReferralFigures.all(), DelayFigures.all(), OrientationFigures.all(), MeasureFigures.all(),
				ReviewFigures.all(), HousingFigures.all(), DwellingFigures.all(), TenancyFigures.all(),
				AgreementFigures.all(), PreventionFigures.all(), NetworkFigures.all())
		.flatMap(Collection::stream)
		.toList());

	private FigureCatalogue() {
	}

	private static Map<String, FigureDefinition> index(List<FigureDefinition> definitions) {
		Map<String, FigureDefinition> index = new LinkedHashMap<>();
		for (FigureDefinition definition : definitions) {
			if (index.put(definition.key(), definition) != null) {
				throw new IllegalStateException("two figures are called " + definition.key());
			}
		}
		return index;
	}

	/**
	 * All definitions, in the order in which they are shown.
	 */
	public static List<FigureDefinition> all() {
		return List.copyOf(ALL.values());
	}

	/**
	 * Those a viewer is given.
	 */
	public static List<FigureDefinition> shownTo(Scope scope) {
		return ALL.values().stream().filter((definition) -> definition.audience().includes(scope)).toList();
	}

	/**
	 * One of them.
	 */
	public static Optional<FigureDefinition> find(String key) {
		return Optional.ofNullable(ALL.get(key));
	}

	/**
	 * One that is sure to be there.
	 * @throws IllegalArgumentException when there is none
	 */
	public static FigureDefinition get(String key) {
		return find(key).orElseThrow(() -> new IllegalArgumentException("no figure is called " + key));
	}

}
