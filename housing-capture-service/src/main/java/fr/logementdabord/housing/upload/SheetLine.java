package fr.logementdabord.housing.upload;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.documents.sheet.CellProblem;
import fr.logementdabord.documents.sheet.CellText;
import fr.logementdabord.documents.sheet.SheetRow;
import fr.logementdabord.housing.availability.Announcement;
import fr.logementdabord.housing.domain.dwelling.Contingent;
import fr.logementdabord.housing.domain.dwelling.EnergyClass;
import fr.logementdabord.housing.domain.dwelling.Heating;
import fr.logementdabord.housing.domain.dwelling.Regime;
import fr.logementdabord.housing.domain.dwelling.Typology;
import fr.logementdabord.web.page.FrenchText;
import org.jspecify.annotations.Nullable;

/**
 * One line of the spreadsheet as an announcement; each cell that cannot be read is told
 * by its column. Choices may be written as the pages show them or as codes.
 */
final class SheetLine {

	private final SheetRow row;

	private final FrenchText french;

	private final List<CellProblem> errors = new ArrayList<>();

	SheetLine(SheetRow row, FrenchText french) {
		this.row = row;
		this.french = french;
	}

	Announcement announcement() {
		return new Announcement(text("reference"), text("communeInsee"), choice("typology", "typology", Typology.class),
				integer("surfaceM2"), cents("rentCents"), cents("chargesCents"), yesNo("accessible"),
				choice("regime", "regime", Regime.class), day("availableOn"), integer("floor"), yesNo("lift"),
				choice("heating", "heating", Heating.class), choice("energyClass", "energy", EnergyClass.class),
				choice("contingent", "contingent", Contingent.class), integer("places"), null);
	}

	/** What could not be read, after {@link #announcement()}. */
	List<CellProblem> errors() {
		return this.errors;
	}

	private @Nullable String text(String field) {
		String cell = this.row.cell(AvailabilitySheet.headingOf(field));
		return cell.isBlank() ? null : cell;
	}

	private @Nullable Integer integer(String field) {
		String text = text(field);
		try {
			return text == null ? null : new BigDecimal(plain(text)).intValueExact();
		}
		catch (ArithmeticException | NumberFormatException ex) {
			return wrong(field, "Un nombre entier est attendu.");
		}
	}

	private @Nullable Long cents(String field) {
		String text = text(field);
		try {
			return text == null ? null
					: new BigDecimal(plain(text)).setScale(2, RoundingMode.UNNECESSARY)
						.movePointRight(2)
						.longValueExact();
		}
		catch (ArithmeticException | NumberFormatException ex) {
			return wrong(field, "Un montant en euros est attendu, par exemple 326,50.");
		}
	}

	private static String plain(String number) {
		return number.replaceAll("[\\s\\u00A0\\u202F€]", "").replace(',', '.');
	}

	private @Nullable Boolean yesNo(String field) {
		String text = text(field);
		return text == null ? null : CellText.yesNo(text).orElseGet(() -> wrong(field, "Répondez par oui ou par non."));
	}

	private @Nullable LocalDate day(String field) {
		String text = text(field);
		return text == null ? null
				: CellText.day(text).orElseGet(() -> wrong(field, "Une date est attendue, par exemple 15/12/2026."));
	}

	private <E extends Enum<E>> @Nullable E choice(String field, String kind, Class<E> choices) {
		String text = text(field);
		for (E choice : choices.getEnumConstants()) {
			if (text != null
					&& (CellText.same(text, choice.name()) || CellText.same(text, this.french.label(kind, choice)))) {
				return choice;
			}
		}
		return text == null ? null : wrong(field, "Ce choix n’existe pas : reprenez un de ceux du modèle.");
	}

	private <T> @Nullable T wrong(String field, String message) {
		this.errors.add(new CellProblem(this.row.line(), AvailabilitySheet.headingOf(field), message));
		return null;
	}

}
