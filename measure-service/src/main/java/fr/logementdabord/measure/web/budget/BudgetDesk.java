package fr.logementdabord.measure.web.budget;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.documents.sheet.SheetExport.Money;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.domain.agreement.AgreementCodes;
import fr.logementdabord.measure.domain.agreement.AgreementDecider;
import fr.logementdabord.measure.domain.measure.MeasureCodes;
import fr.logementdabord.measure.view.Scope;
import fr.logementdabord.measure.view.agreements.AgreementList;
import fr.logementdabord.measure.view.agreements.AgreementSearch;
import fr.logementdabord.measure.view.budget.Commitment;
import fr.logementdabord.measure.view.budget.CommitmentForecast;
import fr.logementdabord.measure.view.budget.CommitmentForecast.GrantOfYear;
import fr.logementdabord.measure.view.budget.YearBudget;
import fr.logementdabord.measure.view.budget.YearBudget.Granted;
import fr.logementdabord.measure.view.desk.DeskList;
import fr.logementdabord.measure.web.Fields;
import fr.logementdabord.measure.web.OpenCases;
import fr.logementdabord.measure.web.grant.GrantDesk;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Counts the budget of a year and the commitments beyond it.
 */
@Component
class BudgetDesk {

	static final List<String> GRANTED = List.of("YES", "NO");

	private final AgreementList agreements;

	private final DeskList measures;

	private final GrantDesk grants;

	private final FrenchText french;

	private final Today today;

	private final OpenCases cases;

	BudgetDesk(AgreementList agreements, DeskList measures, GrantDesk grants, FrenchText french, Today today,
			OpenCases cases) {
		this.cases = cases;
		this.agreements = agreements;
		this.measures = measures;
		this.grants = grants;
		this.french = french;
		this.today = today;
	}

	/**
	 * The budget and one page of the commitments.
	 * @param sent year of the budget (this year by default); of the commitments
	 * territory, envelope, granted
	 */
	BudgetReport report(Map<String, String> sent, PageRequest page, Viewer viewer) {
		LocalDate now = this.today.date();
		Map<String, String> filled = filled(sent);
		filled.putIfAbsent("year", String.valueOf(now.getYear()));
		Fields fields = Fields.of(filled);
		int year = fields.whole("year", AgreementDecider.FIRST_YEAR, now.getYear() + 1);
		fields.orThrow();
		CommitmentForecast forecast = forecast(sent, viewer);
		return new BudgetReport(year, budgets(year, viewer), now, forecast.cents(), forecast.withoutGrantCents(),
				forecast.sums(), Page.slice(forecast.commitments(), page));
	}

	/** The commitments to take away. */
	ResponseEntity<byte[]> download(Map<String, String> sent, Viewer viewer, MediaType format) {
		SheetExport sheet = SheetExport.of("Engagements", "Année", "Enveloppe", "Territoire", "Mesure", "Association",
				"Dossier", "Numéro de mesure", "Du", "Au", "Jours", "Montant", "Subvention notifiée");
		for (Commitment row : forecast(sent, viewer).commitments()) {
			sheet.row(row.year(), envelope(row.envelope()), this.french.territory(row.territory()), row.measureType(),
					row.provider(), row.caseId(), row.measureId(), row.from(), row.until(), row.days(),
					new Money(row.cents()), row.granted());
		}
		return sheet.download(format, "engagements");
	}

	private List<YearBudget> budgets(int year, Viewer viewer) {
		return YearBudget.of(
				this.agreements.all(Scope.of(viewer), new AgreementSearch(null, null, null, year, null, null), null),
				granted().stream().filter((grant) -> grant.year() == year).toList());
	}

	private CommitmentForecast forecast(Map<String, String> sent, Viewer viewer) {
		Fields fields = Fields.of(filled(sent));
		String territory = fields.optionalCode("territory", MeasureCodes.TERRITORIES).orElse(null);
		String envelope = fields.optionalCode("envelope", AgreementCodes.ENVELOPES).orElse(null);
		String granted = fields.optionalCode("granted", GRANTED).orElse(null);
		fields.orThrow();
		int year = this.today.date().getYear();
		Scope scope = this.cases.scope(viewer);
		List<Commitment> all = CommitmentForecast
			.of(year, this.measures.runningAfter(scope, LocalDate.of(year, 12, 31)), this.agreements.documents(scope),
					granted().stream()
						.map((grant) -> new GrantOfYear(grant.envelope(), grant.year()))
						.collect(Collectors.toSet()))
			.commitments();
		return new CommitmentForecast(all.stream()
			.filter((row) -> territory == null || row.territory().equals(territory))
			.filter((row) -> envelope == null || envelope.equals(row.envelope()))
			.filter((row) -> granted == null || row.granted() == granted.equals("YES"))
			.toList());
	}

	private List<Granted> granted() {
		return this.grants.all(null)
			.stream()
			.map((grant) -> new Granted(grant.grantId(), grant.envelope(), grant.year(), grant.grantCents(),
					grant.eligibleCents(), grant.spentCents()))
			.toList();
	}

	private @Nullable String envelope(@Nullable String code) {
		return (code != null) ? this.french.label("envelope", code) : null;
	}

	private static Map<String, String> filled(Map<String, String> sent) {
		Map<String, String> filled = new HashMap<>(sent);
		filled.values().removeIf(String::isBlank);
		return filled;
	}

}
