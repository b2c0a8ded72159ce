package fr.logementdabord.reporting.view.opendata;

import java.time.Duration;
import java.util.List;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.reporting.activity.ActivityReport;
import fr.logementdabord.reporting.view.activityreport.ReportFiles;
import fr.logementdabord.web.table.CsvTable;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Serves the open data to anybody.
 */
@Controller
class OpenDataController {

	private final OpenData data;

	private final ReportFiles files;

	OpenDataController(OpenData data, ReportFiles files) {
		this.data = data;
		this.files = files;
	}

	@GetMapping("/donnees-ouvertes")
	String page(Model model) {
		model.addAttribute("years", this.data.years());
		return "donnees-ouvertes/annees";
	}

	@GetMapping("/api/open-data")
	@ResponseBody
	List<OpenData.Published> years() {
		return this.data.years();
	}

	/** The tables of a year, cached by their own hash. */
	@GetMapping("/api/open-data/{year}")
	ResponseEntity<ActivityReport> year(@PathVariable int year) {
		return ResponseEntity.ok()
			.eTag(this.data.published(year).hash())
			.cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
			.body(this.data.of(year));
	}

	@GetMapping("/donnees-ouvertes/{year}.csv")
	ResponseEntity<byte[]> csv(@PathVariable int year) {
		return file(year, CsvTable.CSV);
	}

	@GetMapping("/donnees-ouvertes/{year}.xlsx")
	ResponseEntity<byte[]> xlsx(@PathVariable int year) {
		return file(year, SheetExport.XLSX);
	}

	private ResponseEntity<byte[]> file(int year, MediaType format) {
		return this.files.table(this.data.of(year), format, "logement-dabord-pas-de-calais-" + year);
	}

}
