package fr.logementdabord.reporting.view.financialreport;

import java.util.List;
import java.util.stream.Stream;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.documents.sheet.SheetExport.Money;
import fr.logementdabord.reporting.financial.Amount;
import fr.logementdabord.reporting.financial.Due;
import fr.logementdabord.reporting.financial.Evidence;
import fr.logementdabord.reporting.financial.FinancialReport;
import fr.logementdabord.reporting.financial.FundingHistory;
import fr.logementdabord.reporting.financial.NatureLine;
import fr.logementdabord.web.page.FrenchText;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The report, its evidence and the history as tables to take away. Each names the State's
 * support, as every document of the convention does (article 7, seed:237).
 */
@Component
class FinancialSheets {

	private static final String MENTION = "Plateformes Logement d’abord du Pas-de-Calais. Avec le soutien de l’État.";

	private final FrenchText french;

	FinancialSheets(FrenchText french) {
		this.french = french;
	}

	/** One report, one line per figure. */
	SheetExport report(FinancialReport report) {
		SheetExport sheet = SheetExport.of("Compte rendu financier", "Rubrique", "Élément", "Montant", "Taux en %",
				"Dernier jour", "Fait le", "État");
		sheet.row("Convention", report.grantId(), null, null, null, null, null);
		sheet.row("Tel que connu au", null, null, null, null, report.on(),
				report.isProvisional() ? "Provisoire" : null);
		sheet.row(label("grant"), call(report), money(report.grant()), report.rate(), null, null, null);
		sheet.row(label("eligible"), null, money(report.eligible()), null, null, null, null);
		sheet.row(label("balance"), null, money(report.balance()), null, null, null, null);
		sheet.row(label("paid"), null, money(report.paid()), null, null, paidOn(report.paid()),
				this.french.label("grant-payment", report.payment()));
		Stream.concat(report.natures().stream(), Stream.of(report.total())).forEach((line) -> nature(sheet, line));
		report.transfers()
			.forEach((notified) -> sheet.row("Transfert entre natures",
					nature(notified.transfer().from()) + " vers " + nature(notified.transfer().to()),
					new Money(notified.transfer().cents()), null, null, notified.transfer().notifiedOn(),
					notified.inTime() ? "Notifié dans les temps" : "Notifié hors délai"));
		sheet.row(label("excess"), null, money(report.excess()), report.rateOnCost(), null, null, null);
		report.dues().forEach((due) -> due(sheet, due));
		sheet.row("Délibération", report.imputation().deliberation(), null, null, null,
				report.imputation().deliberatedOn(), null);
		sheet.row("Imputation de l’État", report.imputation().stateAccount(), null, null, null, null, null);
		sheet.row("Imputation du Département", report.imputation().departmentAccount(), null, null, null, null, null);
		return sheet.row("Mention", MENTION, null, null, null, null, null);
	}

	/** The reports of several grants, one line each. */
	SheetExport reports(List<FinancialReport> reports) {
		SheetExport sheet = SheetExport.of("Comptes rendus financiers", "Convention", "Appel", "Année", label("grant"),
				label("eligible"), "Taux en %", label("balance"), label("cost"), label("excess"),
				"Compte rendu financier", "Bilan");
		for (FinancialReport report : reports) {
			sheet.row(report.grantId(), this.french.label("envelope", report.envelope()), report.year(),
					money(report.grant()), money(report.eligible()), report.rate(), money(report.balance()),
					report.isCostKnown() ? money(report.total().cost()) : null, money(report.excess()),
					state(report, Due.What.FINANCIAL_REPORT), state(report, Due.What.ACTIVITY_REPORT));
		}
		return sheet.row(MENTION, null, null, null, null, null, null, null, null, null, null);
	}

	/** Each recorded thing behind some amounts. */
	SheetExport evidence(List<Amount> amounts) {
		SheetExport sheet = SheetExport.of("Pièces", "Chiffre", "Nature de charges", "Pièce", "Identifiant",
				"Montant enregistré", "Compte pour", "Date", "Enregistré le", "Événement");
		for (Amount amount : amounts) {
			for (Evidence evidence : amount.evidence()) {
				sheet.row(figure(amount.key()), nature(evidence.nature()),
						this.french.label("financial-evidence", evidence.kind()), evidence.id(),
						new Money(evidence.faceCents()), new Money(evidence.cents()), evidence.origin().on(),
						this.french.dateTime(evidence.origin().recordedAt()), evidence.origin().eventId());
			}
		}
		return sheet.row(MENTION, null, null, null, null, null, null, null, null);
	}

	/** What was granted, one line per call and year. */
	SheetExport history(FundingHistory history) {
		SheetExport sheet = SheetExport.of("Historique des financements", "Appel", "Année", label("grant"));
		history.calls()
			.forEach((line) -> line.cells()
				.stream()
				.filter((cell) -> cell.amount() != null)
				.forEach((cell) -> sheet.row(this.french.label("envelope", line.call()), cell.year(),
						money(cell.amount()))));
		return sheet.row(MENTION, null, null);
	}

	/** The French name of an amount, with its nature of cost. */
	String figure(String key) {
		int dot = key.indexOf('.');
		return (dot < 0) ? label(key) : label(key.substring(0, dot)) + ", " + nature(key.substring(dot + 1));
	}

	private void nature(SheetExport sheet, NatureLine line) {
		String name = (line.nature() == null) ? "Total" : nature(line.nature());
		sheet.row(label("planned"), name, money(line.planned()), null, null, null, null);
		sheet.row(label("transferred"), name, money(line.transferred()), null, null, null, null);
		sheet.row(label("budget"), name, money(line.budget()), null, null, null, null);
		sheet.row(label("cost"), name, money(line.cost()), line.executionRate(), null, null, null);
		sheet.row(label("left"), name, money(line.left()), null, null, null, null);
	}

	private void due(SheetExport sheet, Due due) {
		sheet.row("Échéance", this.french.label("due", due.what()), null, null, due.lastDay(), due.doneOn(),
				this.french.label("due-state", due.state()));
	}

	private String state(FinancialReport report, Due.What what) {
		return report.dues()
			.stream()
			.filter((due) -> due.what() == what)
			.map((due) -> this.french.label("due-state", due.state()))
			.findFirst()
			.orElse("");
	}

	private String call(FinancialReport report) {
		return this.french.label("envelope", report.envelope()) + ", " + report.year();
	}

	private String label(String key) {
		return this.french.label("financial", key);
	}

	private @Nullable String nature(@Nullable String code) {
		return (code == null) ? null : this.french.label("nature", code);
	}

	private static @Nullable Money money(@Nullable Amount amount) {
		return (amount == null) ? null : new Money(amount.cents());
	}

	private static @Nullable Object paidOn(Amount paid) {
		return paid.evidence().isEmpty() ? null : paid.evidence().getLast().origin().on();
	}

}
