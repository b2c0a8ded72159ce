package fr.logementdabord.reporting.view.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.reporting.view.casejourney.Part;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.reporting.view.cases.CaseFilter;
import fr.logementdabord.reporting.view.cases.Cases;
import fr.logementdabord.reporting.view.households.Households;
import fr.logementdabord.reporting.view.measures.MeasureFilter;
import fr.logementdabord.reporting.view.measures.Measures;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The three counts of a viewer. Each asks the list behind it how long it is, so that a
 * figure and its rows cannot disagree (DOM#2411: a count of events read as a count of
 * people). A figure whose subject may not be seen is not given at all.
 */
@Component
public class Figures {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final Cases cases;

	private final Measures measures;

	private final Households households;

	private final Clock clock;

	Figures(Cases cases, Measures measures, Households households, Clock clock) {
		this.cases = cases;
		this.measures = measures;
		this.households = households;
		this.clock = clock;
	}

	/**
	 * The figures within a scope.
	 */
	public List<Figure> of(Scope scope) {
		List<Figure> figures = new ArrayList<>();
		if (scope.sees(Part.REFERRAL)) {
			figures.add(figure(scope, "referrals", "Saisines",
					"Saisines reçues depuis l’ouverture, closes et retirées comprises. Un ménage peut en avoir plusieurs.",
					"", "", (territory) -> this.cases.count(scope, CaseFilter.in(territory))));
		}
		if (scope.sees(Part.MEASURE)) {
			figures.add(figure(scope, "measures-running", "Mesures en cours",
					"Mesures d’accompagnement démarrées et non terminées. Une saisine peut en avoir plusieurs.",
					"/measures", "/mesures",
					(territory) -> this.measures.count(scope, MeasureFilter.runningIn(territory))));
		}
		if (scope.sees(Part.HOUSING)) {
			figures.add(figure(scope, "households-housed", "Ménages logés",
					"Ménages entrés dans un logement proposé par la plateforme, une fois chacun, même s’ils ont eu "
							+ "plusieurs saisines ou ont quitté ce logement depuis.",
					"/households", "/menages", (territory) -> this.households.count(scope, territory)));
		}
		return figures;
	}

	private Figure figure(Scope scope, String key, String label, String counts, String rows, String page, Count count) {
		List<Figure.Share> shares = new ArrayList<>();
		for (String territory : scope.territories()) {
			long value = count.in(territory);
			if (value > 0 || scope.answersFor(territory)) {
				shares.add(new Figure.Share(territory, value, link("/parcours" + page, key, territory),
						link("/api/cases" + rows, key, territory)));
			}
		}
		return new Figure(key, count.in(null), label, counts, LocalDate.now(this.clock.withZone(PARIS)),
				link("/parcours" + page, key, null), link("/api/cases" + rows, key, null), shares);
	}

	private static String link(String path, String key, @Nullable String territory) {
		UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
		if ("measures-running".equals(key)) {
			link.queryParam("status", "RUNNING");
		}
		if (territory != null) {
			link.queryParam("territory", territory);
		}
		return link.build().toUriString();
	}

	/**
	 * Counts in one territory, or everywhere.
	 */
	@FunctionalInterface
	private interface Count {

		long in(@Nullable String territory);

	}

}
