package fr.logementdabord.measure.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.documents.sheet.SheetExport.Money;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.domain.agreement.AgreementCodes;
import fr.logementdabord.measure.domain.agreement.AgreementDecider;
import fr.logementdabord.measure.domain.measure.MeasureCodes;
import fr.logementdabord.measure.reference.MeasureTypeFile;
import fr.logementdabord.measure.view.Scope;
import fr.logementdabord.measure.view.agreements.AgreementList;
import fr.logementdabord.measure.view.agreements.AgreementSearch;
import fr.logementdabord.measure.view.agreements.AgreementYear;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * The list of agreements as the API, the page and the downloads show it: the same search
 * for all.
 */
@Component
class AgreementRows {

	private final AgreementList list;

	private final FrenchText french;

	private final Today today;

	AgreementRows(AgreementList list, FrenchText french, Today today) {
		this.list = list;
		this.french = french;
		this.today = today;
	}

	/**
	 * One page of a search.
	 * @param sent q (association), territory, measureType, year, envelope, date: each may
	 * be absent
	 * @param sort by what, as the list may be sorted; null = the latest year first
	 */
	Page<AgreementRow> page(Map<String, String> sent, @Nullable String sort, PageRequest page, Viewer viewer) {
		AgreementSearch search = search(sent);
		return this.list.find(Scope.of(viewer), search, sort, page).map((row) -> row(row, search, viewer));
	}

	/**
	 * The territories to choose from.
	 */
	List<String> territories(Viewer viewer) {
		return this.list.territories(Scope.of(viewer));
	}

	/**
	 * The whole search to take away.
	 */
	ResponseEntity<byte[]> download(Map<String, String> sent, @Nullable String sort, Viewer viewer, MediaType format) {
		AgreementSearch search = search(sent);
		SheetExport sheet = SheetExport.of("Conventions", "Convention", "Association", "Territoire", "Mesure", "Année",
				"Enveloppe", "Situation au", "Places", "Prises", "Libres", "Au-delà", "Coût d’une place", "Budget",
				"Montant engagé");
		List<AgreementYear> found = this.list.all(Scope.of(viewer), search, sort);
		found.stream().map((row) -> row(row, search, viewer)).forEach((row) -> write(sheet, row));
		return sheet.download(format, "conventions");
	}

	private AgreementRow row(AgreementYear row, AgreementSearch search, Viewer viewer) {
		LocalDate on = search.on();
		return AgreementRow.of(row, (on != null) ? on : row.telling(this.today.date()), viewer);
	}

	private void write(SheetExport sheet, AgreementRow row) {
		sheet.row(row.agreementId(), row.provider(), this.french.territory(row.territory()), row.measureType(),
				row.year(), (row.envelope() != null) ? this.french.label("envelope", row.envelope()) : null, row.on(),
				row.places(), row.taken(), row.free(), row.excess(), money(row.unitCostCents()),
				money(row.budgetCents()), money(row.committedCents()));
	}

	private static @Nullable Money money(@Nullable Long cents) {
		return (cents != null) ? new Money(cents) : null;
	}

	private AgreementSearch search(Map<String, String> sent) {
		Map<String, String> filled = new HashMap<>(sent);
		filled.values().removeIf(String::isBlank);
		Fields fields = Fields.of(filled);
		AgreementSearch search = new AgreementSearch(fields.has("q") ? filled.get("q").strip() : null,
				fields.optionalCode("territory", MeasureCodes.TERRITORIES).orElse(null),
				fields.optionalCode("measureType", MeasureTypeFile.TYPES.codes()).orElse(null),
				fields.has("year")
						? Integer
							.valueOf(fields.whole("year", AgreementDecider.FIRST_YEAR, this.today.date().getYear() + 1))
						: null,
				fields.optionalCode("envelope", AgreementCodes.ENVELOPES).orElse(null),
				fields.has("date") ? fields.anyDay("date") : null);
		fields.orThrow();
		return search;
	}

}
