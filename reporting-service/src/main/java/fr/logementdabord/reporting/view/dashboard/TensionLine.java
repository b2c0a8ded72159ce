package fr.logementdabord.reporting.view.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import fr.logementdabord.reporting.figure.Breakdown;
import fr.logementdabord.reporting.figure.FigureCatalogue;
import fr.logementdabord.reporting.figure.Tension;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.reporting.view.dashboard.FigureAnswer.Share;
import org.jspecify.annotations.Nullable;

/**
 * Searches and dwellings of one typology beside each other.
 *
 * @param label the typology
 * @param sought searches under way that it would suit
 * @param offered dwellings offered
 */
public record TensionLine(String label, @Nullable Share sought, @Nullable Share offered) {

	static List<TensionLine> of(Dashboards dashboards, Scope scope, Question question) {
		Map<String, Share> sought = shares(dashboards, scope, question, Tension.DEMAND);
		Map<String, Share> offered = shares(dashboards, scope, question, Tension.OFFER);
		TreeSet<String> codes = new TreeSet<>(Comparator.naturalOrder());
		codes.addAll(sought.keySet());
		codes.addAll(offered.keySet());
		return codes.stream().map((code) -> {
			Share one = sought.get(code);
			Share other = offered.get(code);
			return new TensionLine((one != null) ? one.label() : (other != null) ? other.label() : code, one, other);
		}).toList();
	}

	private static Map<String, Share> shares(Dashboards dashboards, Scope scope, Question question, String key) {
		return !FigureCatalogue.get(key).audience().includes(scope) ? Map.of()
				: dashboards.shares(scope, dashboards.tally(scope, question, key), question, Breakdown.TYPOLOGY)
					.stream()
					.collect(Collectors.toMap(Share::code, Function.identity()));
	}

}
