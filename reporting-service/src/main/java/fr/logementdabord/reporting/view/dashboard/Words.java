package fr.logementdabord.reporting.view.dashboard;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import fr.logementdabord.reporting.figure.Breakdown;
import fr.logementdabord.reporting.figure.FigureRow;
import fr.logementdabord.web.page.FrenchText;

import org.springframework.stereotype.Component;

/**
 * The French words for the codes of a breakdown.
 */
@Component
class Words {

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRANCE);

	private final FrenchText french;

	Words(FrenchText french) {
		this.french = french;
	}

	String of(Breakdown breakdown, String code) {
		if (FigureRow.NOT_STATED.equals(code)) {
			return "Non renseigné";
		}
		if (breakdown == Breakdown.MONTH) {
			return MONTH.format(YearMonth.parse(code));
		}
		String word = this.french.label(breakdown.labels(), code);
		return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.FRANCE) + word.substring(1);
	}

}
