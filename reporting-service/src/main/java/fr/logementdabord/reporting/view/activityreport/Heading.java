package fr.logementdabord.reporting.view.activityreport;

import fr.logementdabord.web.page.FrenchText;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The title of a report.
 *
 * @param title in French, with its territory and its period
 * @param fileName without ending
 */
public record Heading(String title, String fileName) {

	static Heading of(@Nullable String territory, LocalDate from, LocalDate to, FrenchText french) {
		String where = (territory != null) ? french.territory(territory) : "Pas-de-Calais";
		return new Heading(
				"Rapport d’activité, %s, du %s au %s".formatted(where, french.longDate(from), french.longDate(to)),
				"rapport-activite-%s-%s-%s".formatted((territory != null) ? territory : "pas-de-calais", from, to));
	}

}
