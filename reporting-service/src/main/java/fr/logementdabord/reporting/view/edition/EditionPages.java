package fr.logementdabord.reporting.view.edition;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.reporting.domain.edition.Edition.Seal;
import fr.logementdabord.reporting.domain.edition.Section;
import fr.logementdabord.reporting.view.activityreport.Evidence;
import fr.logementdabord.reporting.view.activityreport.Reader;
import fr.logementdabord.reporting.view.activityreport.ReportFiles;
import fr.logementdabord.reporting.view.edition.EditionDesk.Asking;
import fr.logementdabord.reporting.view.casejourney.TerritoryFilter;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.problem.FieldProblem;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.problem.Problems;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.PageRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The editions for people: listed, written, frozen, taken away.
 */
@Controller
@RequestMapping("/rapports")
@PreAuthorize(Reader.ANY)
class EditionPages {

	private static final String DEPARTMENT = "hasRole('department')";

	private final Editions editions;

	private final EditionReading reading;

	private final EditionDesk desk;

	private final Corrections corrections;

	private final ReportFiles files;

	private final FrenchText french;

	EditionPages(Editions editions, EditionReading reading, EditionDesk desk, Corrections corrections,
			ReportFiles files, FrenchText french) {
		this.editions = editions;
		this.reading = reading;
		this.desk = desk;
		this.corrections = corrections;
		this.files = files;
		this.french = french;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable @Size(max = 40) String scope,
			@RequestParam(required = false) @Nullable Boolean frozen, PageRequest asked, Viewer viewer, Model model) {
		model.addAttribute("page", this.editions.page(scope, frozen, Reader.of(viewer).seesDrafts(), asked));
		model.addAttribute("scope", scope);
		model.addAttribute("frozen", frozen);
		model.addAttribute("territories", TerritoryFilter.ALL);
		return "rapports/editions";
	}

	@GetMapping("/editions.csv")
	ResponseEntity<byte[]> csv(@RequestParam(required = false) @Nullable @Size(max = 40) String scope,
			@RequestParam(required = false) @Nullable Boolean frozen, Viewer viewer) {
		return list(scope, frozen, viewer, CsvTable.CSV);
	}

	@GetMapping("/editions.xlsx")
	ResponseEntity<byte[]> xlsx(@RequestParam(required = false) @Nullable @Size(max = 40) String scope,
			@RequestParam(required = false) @Nullable Boolean frozen, Viewer viewer) {
		return list(scope, frozen, viewer, SheetExport.XLSX);
	}

	@PostMapping("/editions")
	@PreAuthorize(DEPARTMENT)
	String open(@RequestParam LocalDate from, @RequestParam LocalDate to,
			@RequestParam(required = false) @Nullable String territory, Viewer viewer, IdempotencyKey key) {
		String where = (territory == null || territory.isBlank()) ? null : territory;
		return page(this.desk.open(where, from, to, viewer, key));
	}

	@GetMapping("/editions/{id}")
	String edition(@PathVariable String id, Viewer viewer, Model model) {
		return edition(id, viewer, model, null);
	}

	@GetMapping("/editions/{id}.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable String id, Viewer viewer) {
		EditionReading.Read read = this.reading.read(id, viewer);
		return this.files.pdf(read.report(), read.masked(), read.hash());
	}

	@GetMapping("/editions/{id}.xlsx")
	ResponseEntity<byte[]> table(@PathVariable String id, Viewer viewer) {
		return this.files.table(this.reading.read(id, viewer).report(), SheetExport.XLSX);
	}

	@GetMapping("/editions/{id}.json")
	ResponseEntity<byte[]> content(@PathVariable String id, Viewer viewer) {
		byte[] content = this.reading.content(this.reading.read(id, viewer), viewer);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(id + ".json", StandardCharsets.UTF_8).build().toString())
			.body(content);
	}

	@GetMapping("/editions/{id}/corrections")
	String corrections(@PathVariable String id, Viewer viewer, Model model) {
		model.addAttribute("changes", this.corrections.since(id, viewer));
		model.addAttribute("heading", this.files.heading(this.reading.read(id, viewer).report()));
		return "rapports/ecarts";
	}

	@PostMapping("/editions/{id}/textes")
	@PreAuthorize(DEPARTMENT)
	String write(@PathVariable String id, @RequestParam Section section, @RequestParam String text, Viewer viewer,
			IdempotencyKey key, Model model, HttpServletResponse response) {
		return done(id, viewer, model, response,
				() -> this.desk.write(id, section, text, new Asking(viewer, key, null)));
	}

	@PostMapping("/editions/{id}/questions")
	@PreAuthorize(DEPARTMENT)
	String ask(@PathVariable String id, @RequestParam String question, Viewer viewer, IdempotencyKey key, Model model,
			HttpServletResponse response) {
		return done(id, viewer, model, response, () -> this.desk.ask(id, question, new Asking(viewer, key, null)));
	}

	@PostMapping("/editions/{id}/questions/{questionId}/reponse")
	@PreAuthorize(DEPARTMENT)
	String answer(@PathVariable String id, @PathVariable String questionId, @RequestParam String answer, Viewer viewer,
			IdempotencyKey key, Model model, HttpServletResponse response) {
		return done(id, viewer, model, response,
				() -> this.desk.answer(id, questionId, answer, new Asking(viewer, key, null)));
	}

	@PostMapping("/editions/{id}/questions/{questionId}/retrait")
	@PreAuthorize(DEPARTMENT)
	String drop(@PathVariable String id, @PathVariable String questionId, Viewer viewer, IdempotencyKey key,
			Model model, HttpServletResponse response) {
		return done(id, viewer, model, response, () -> this.desk.drop(id, questionId, new Asking(viewer, key, null)));
	}

	@PostMapping("/editions/{id}/gel")
	@PreAuthorize(DEPARTMENT)
	String freeze(@PathVariable String id, @RequestParam(defaultValue = "false") boolean confirmed, Viewer viewer,
			IdempotencyKey key, Model model, HttpServletResponse response) {
		return done(id, viewer, model, response, () -> {
			if (!confirmed) {
				throw new ProblemException(Problems.invalid(List
					.of(new FieldProblem("confirmed", "Confirmez la relecture : un rapport figé ne change plus."))));
			}
			this.desk.freeze(id, new Asking(viewer, key, null));
		});
	}

	private String edition(String id, Viewer viewer, Model model, @Nullable ProblemException problem) {
		EditionReading.Read read = this.reading.read(id, viewer);
		model.addAttribute("id", id);
		model.addAttribute("heading", this.files.heading(read.report()));
		model.addAttribute("seal", read.seal());
		model.addAttribute("hash", read.hash());
		model.addAttribute("masked", read.masked());
		model.addAttribute("report", read.report());
		model.addAttribute("writing", read.writing());
		model.addAttribute("textSections", Arrays.asList(Section.values()));
		model.addAttribute("evidence", evidence(read));
		model.addAttribute("problem", (problem != null) ? problem.problem() : null);
		return "rapports/edition";
	}

	private static @Nullable Evidence evidence(EditionReading.Read read) {
		Seal seal = read.seal();
		return read.masked() ? null : new Evidence(read.subject().territory(), EditionReading.period(read.subject()),
				(seal != null) ? seal.asOf().toString() : null, null);
	}

	private String done(String id, Viewer viewer, Model model, HttpServletResponse response, Runnable step) {
		try {
			step.run();
			return page(id);
		}
		catch (ProblemException problem) {
			response.setStatus(problem.problem().getStatus());
			return edition(id, viewer, model, problem);
		}
	}

	private static String page(String id) {
		return "redirect:/rapports/editions/" + id;
	}

	private ResponseEntity<byte[]> list(@Nullable String scope, @Nullable Boolean frozen, Viewer viewer,
			MediaType format) {
		SheetExport table = SheetExport.of("Éditions", "Édition", "Territoire", "Du", "Au", "Figée le", "Définitions",
				"Empreinte SHA-256");
		for (EditionRow row : this.editions.all(scope, frozen, Reader.of(viewer).seesDrafts())) {
			table.row(row.id(), (row.territory() != null) ? this.french.territory(row.territory()) : "Département",
					row.from(), row.to(), row.frozenOn(), row.definitions(), row.hash());
		}
		return table.download(format, "editions-rapport-activite");
	}

}
