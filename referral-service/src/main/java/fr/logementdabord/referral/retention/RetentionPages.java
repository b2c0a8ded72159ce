package fr.logementdabord.referral.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import fr.logementdabord.documents.pdf.PdfDocuments;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.referral.clock.Today;
import fr.logementdabord.referral.domain.retention.Fate;
import fr.logementdabord.referral.domain.retention.RetentionBatch;
import fr.logementdabord.referral.domain.retention.RetentionCommand;
import fr.logementdabord.referral.domain.retention.RetentionCommand.ApproveBatch;
import fr.logementdabord.referral.domain.retention.RetentionCommand.KeepFile;
import fr.logementdabord.referral.domain.retention.RetentionCommand.RecordVisa;
import fr.logementdabord.referral.domain.retention.RetentionCommand.SetFate;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.problem.CommandRefused;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The batches of files for the Department, which approves, and for auditors, who watch.
 */
@Controller
@PreAuthorize("hasAnyRole('department', 'auditor')")
class RetentionPages {

	private static final String LIST = "/saisines/conservation";

	private static final String BATCH = LIST + "/{batchId}";

	private static final String WRITES = "hasRole('department')";

	/** Why a file may be kept, in the order of the choice. */
	private static final List<String> REASONS = List.of("LITIGATION", "LEGAL_DUTY", "CONTACT");

	private final RetentionBatches batches;

	private final PdfDocuments pdf;

	private final FrenchText french;

	private final Today today;

	RetentionPages(RetentionBatches batches, PdfDocuments pdf, FrenchText french, Today today) {
		this.batches = batches;
		this.pdf = pdf;
		this.french = french;
		this.today = today;
	}

	@GetMapping("/api/referrals/retention-batches")
	@ResponseBody
	Page<BatchRow> api(@RequestParam(required = false) @Nullable String status, PageRequest asked) {
		return this.batches.page(status, asked);
	}

	@GetMapping("/api/referrals/retention-batches/{batchId}")
	@ResponseBody
	RetentionBatch batch(@PathVariable String batchId) {
		return found(batchId);
	}

	@GetMapping(LIST)
	String list(@RequestParam(required = false) @Nullable String status, PageRequest asked, Viewer viewer,
			Model model) {
		model.addAttribute("page", this.batches.page(status, asked));
		model.addAttribute("status", status);
		model.addAttribute("statuses", List.of(BatchRow.PROPOSED, BatchRow.ERASING, BatchRow.DONE));
		model.addAttribute("approves", viewer.is(Roles.DEPARTMENT));
		return "retention/batches";
	}

	@PostMapping(LIST)
	@PreAuthorize(WRITES)
	String propose(Viewer viewer) {
		return this.batches.propose(this.today.date(), viewer.login())
			.map((id) -> "redirect:" + LIST + "/" + id)
			.orElse("redirect:" + LIST + "?rien");
	}

	@GetMapping(BATCH)
	String page(@PathVariable String batchId, Viewer viewer, PageRequest asked, Model model) {
		RetentionBatch batch = found(batchId);
		model.addAttribute("batchId", batchId);
		model.addAttribute("batch", batch);
		model.addAttribute("row", BatchRow.of(batchId, batch));
		model.addAttribute("page", Page.slice(batch.files(), asked));
		model.addAttribute("reasons", REASONS);
		model.addAttribute("open", viewer.is(Roles.DEPARTMENT) && batch.approval() == null);
		model.addAttribute("latest", this.today.date().plusMonths(12));
		return "retention/batch";
	}

	@GetMapping(BATCH + "/export")
	ResponseEntity<byte[]> export(@PathVariable String batchId) {
		CsvTable table = CsvTable.withColumns("Dossier", "Territoire", "Statut", "Dernier contact", "Sort",
				"Conservé pour", "Jusqu’au", "Effacé le");
		found(batchId).files()
			.forEach((file) -> table.row(file.line().caseId(), this.french.territory(file.line().territory()),
					this.french.label("status", file.line().status()), file.line().lastContactOn(),
					this.french.label("fate", file.fate()),
					(file.kept() != null) ? this.french.label("keep-reason", file.kept().because()) : null,
					(file.kept() != null) ? file.kept().until() : null, file.erasedOn()));
		return table.download("lot-de-conservation.csv");
	}

	@PostMapping(BATCH + "/dossiers/{caseId}/conservation")
	@PreAuthorize(WRITES)
	String keep(@PathVariable String batchId, @PathVariable String caseId, @RequestParam String because,
			@RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate until, Viewer viewer, IdempotencyKey key) {
		if (!REASONS.contains(because)) {
			throw ProblemException.invalid("because", "Choisissez un motif de la liste.");
		}
		return decided(batchId, new KeepFile(caseId, because, until, this.today.date()), viewer, key);
	}

	@PostMapping(BATCH + "/dossiers/{caseId}/sort")
	@PreAuthorize(WRITES)
	String fate(@PathVariable String batchId, @PathVariable String caseId, @RequestParam Fate fate, Viewer viewer,
			IdempotencyKey key) {
		return decided(batchId, new SetFate(caseId, fate), viewer, key);
	}

	@PostMapping(BATCH + "/visa")
	@PreAuthorize(WRITES)
	String visa(@PathVariable String batchId, @RequestParam String reference,
			@RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate visaOn, Viewer viewer, IdempotencyKey key) {
		if (reference.isBlank() || reference.length() > 60) {
			throw ProblemException.invalid("reference", "Donnez la référence du visa, en 60 signes au plus.");
		}
		return decided(batchId, new RecordVisa(reference.strip(), visaOn, this.today.date()), viewer, key);
	}

	@PostMapping(BATCH + "/approbation")
	@PreAuthorize(WRITES)
	String approve(@PathVariable String batchId, Viewer viewer, IdempotencyKey key) {
		return decided(batchId, new ApproveBatch(this.today.date(), viewer.login()), viewer, key);
	}

	@GetMapping(BATCH + "/certificat")
	String certificate(@PathVariable String batchId, Model model) {
		certificate(batchId).forEach(model::addAttribute);
		return "retention/certificate";
	}

	@GetMapping(BATCH + "/certificat.pdf")
	ResponseEntity<byte[]> certificatePdf(@PathVariable String batchId) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("certificat-" + batchId + ".pdf").build().toString())
			.body(this.pdf.render("retention/certificate-pdf", certificate(batchId)));
	}

	private Map<String, Object> certificate(String batchId) {
		RetentionBatch batch = Optional.of(found(batchId))
			.filter(RetentionBatch::isDone)
			.orElseThrow(() -> new NotFound("Ce certificat"));
		Map<String, Long> totals = new TreeMap<>();
		batch.doomed().forEach((file) -> file.found().forEach((place, count) -> totals.merge(place, count, Long::sum)));
		return Map.of("batchId", batchId, "batch", batch, "totals", totals);
	}

	private String decided(String batchId, RetentionCommand command, Viewer viewer, IdempotencyKey key) {
		found(batchId);
		return switch (this.batches.handle(batchId, command, CommandContext.of(key.value(), viewer.login()))) {
			case Outcome.Accepted<RetentionBatch> done -> "redirect:" + LIST + "/" + batchId;
			case Outcome.Refused<RetentionBatch> refused -> throw new CommandRefused(refused.why());
			case Outcome.VersionMismatch<RetentionBatch> mismatch ->
				throw new IllegalStateException("no version was expected");
		};
	}

	private RetentionBatch found(String batchId) {
		return this.batches.find(batchId).orElseThrow(() -> new NotFound("Ce lot"));
	}

}
