package fr.logementdabord.measure.web.equity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.domain.agreement.AgreementDecider;
import fr.logementdabord.measure.domain.measure.MeasureCodes;
import fr.logementdabord.measure.reference.MeasureTypeFile;
import fr.logementdabord.measure.view.equity.Equity;
import fr.logementdabord.measure.view.equity.Grant;
import fr.logementdabord.measure.view.equity.GrantList;
import fr.logementdabord.measure.web.Fields;
import fr.logementdabord.measure.web.OpenCases;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Finds what was granted for somebody, with the shares of all that was found.
 */
@Component
class EquityDesk {

	static final List<String> TO = List.of("EMPLOYER", "OTHERS", "UNKNOWN");

	private final GrantList list;

	private final FrenchText french;

	private final Today today;

	private final OpenCases cases;

	EquityDesk(GrantList list, FrenchText french, Today today, OpenCases cases) {
		this.cases = cases;
		this.list = list;
		this.french = french;
		this.today = today;
	}

	/**
	 * The shares and one page of the grants behind them.
	 * @param sent year (this year by default), territory, measureType, to
	 */
	EquityReport report(Map<String, String> sent, PageRequest page, Viewer viewer) {
		List<Grant> found = found(sent, viewer);
		Equity equity = Equity.of(found);
		return new EquityReport(equity.territories(), equity.motives(), Page.slice(found, page).map(GrantRow::of));
	}

	/**
	 * The grants to take away.
	 */
	ResponseEntity<byte[]> download(Map<String, String> sent, Viewer viewer, MediaType format) {
		SheetExport sheet = SheetExport.of("Attributions", "Attribuée le", "Territoire", "Mesure", "Association",
				"Employeur du coordinateur", "Attribuée à", "Motif", "Position", "Numéro de mesure", "Convention");
		found(sent, viewer).stream()
			.map(GrantRow::of)
			.forEach((row) -> sheet.row(row.grantedOn(), this.french.territory(row.territory()), row.measureType(),
					row.provider(), row.grantedByEmployeeOf(), this.french.label("granted-to", row.to()),
					this.french.label("grant-motive", row.motive()), row.waitingPosition(), row.measureId(),
					row.agreementId()));
		return sheet.download(format, "equite-attributions");
	}

	private List<Grant> found(Map<String, String> sent, Viewer viewer) {
		Map<String, String> filled = new HashMap<>(sent);
		filled.values().removeIf(String::isBlank);
		filled.putIfAbsent("year", String.valueOf(this.today.date().getYear()));
		Fields fields = Fields.of(filled);
		int year = fields.whole("year", AgreementDecider.FIRST_YEAR, this.today.date().getYear());
		String territory = fields.optionalCode("territory", MeasureCodes.TERRITORIES).orElse(null);
		String measureType = fields.optionalCode("measureType", MeasureTypeFile.TYPES.codes()).orElse(null);
		String to = fields.optionalCode("to", TO).orElse(null);
		fields.orThrow();
		return this.list.find(this.cases.scope(viewer), year, territory, measureType)
			.stream()
			.filter((grant) -> to == null || grant.to().equals(to))
			.toList();
	}

}
