package fr.logementdabord.referral.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.documents.sheet.CellProblem;
import fr.logementdabord.documents.sheet.SheetFile;
import fr.logementdabord.documents.sheet.SheetLimits;
import fr.logementdabord.documents.sheet.UnreadableSheet;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.form.FormAnswers;
import fr.logementdabord.referral.identity.Household;
import fr.logementdabord.referral.identity.IdentityVault;
import fr.logementdabord.referral.intake.Drafts;
import fr.logementdabord.referral.intake.IntakeAnswers;
import fr.logementdabord.referral.sisiao.SisiaoFile;
import fr.logementdabord.referral.sisiao.SisiaoFile.Exit;
import fr.logementdabord.referral.sisiao.SisiaoFile.Exported;
import fr.logementdabord.referral.sisiao.SisiaoFile.Extract;
import fr.logementdabord.referral.view.openreferrals.OpenReferral;
import fr.logementdabord.referral.view.openreferrals.OpenReferrals;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The exchange file with SI-SIAO: saisines in its codes, to be typed in there without
 * looking anything up, and its extracts as drafts here. Only for those who work with the
 * household: motives and resources are in it.
 */
@RestController
@RequestMapping("/api/referrals/si-siao")
@PreAuthorize("hasAnyRole('referrer', 'coordinator')")
class SisiaoController {

	private static final SheetLimits LIMITS = new SheetLimits(1024 * 1024, 500, 60, 2_000);

	private final SisiaoFile file;

	private final OpenReferrals referrals;

	private final CaseDoor door;

	private final IdentityVault vault;

	private final IntakeAnswers answers;

	private final Drafts drafts;

	private final Submissions saisines;

	SisiaoController(SisiaoFile file, OpenReferrals referrals, CaseDoor door, IdentityVault vault,
			IntakeAnswers answers, Drafts drafts, Submissions saisines) {
		this.file = file;
		this.referrals = referrals;
		this.door = door;
		this.vault = vault;
		this.answers = answers;
		this.drafts = drafts;
		this.saisines = saisines;
	}

	/** The viewer's own saisines, of a status or a year, or the one that is asked for. */
	@GetMapping
	ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable String caseId,
			@RequestParam(required = false) @Nullable String status,
			@RequestParam(required = false) @Nullable Integer year, @RequestParam(defaultValue = "xlsx") String format,
			Viewer viewer) {
		List<String> asked = (caseId != null) ? List.of(caseId)
				: this.referrals.all(viewer, new OpenReferrals.Filter(status, null, null, year), null)
					.stream()
					.map(OpenReferral::caseId)
					.toList();
		List<Exported> exported = new ArrayList<>();
		for (String one : asked) {
			exported(viewer, one).ifPresent(exported::add);
		}
		if (caseId != null && exported.isEmpty()) {
			throw new NotFound("Cette saisine");
		}
		return ImportController.download(this.file.export(exported), format, "si-siao");
	}

	/** An extract of SI-SIAO: a draft per line, and what is to be looked at. */
	@PostMapping
	ResponseEntity<Drafted> draft(@RequestBody byte[] sheet, Viewer viewer, IdempotencyKey key) {
		return ResponseEntity.status(HttpStatus.CREATED)
			.cacheControl(CacheControl.noStore())
			.body(read(sheet, viewer, key));
	}

	Drafted read(byte[] sheet, Viewer viewer, IdempotencyKey key) {
		String organisation = Submissions.organisation(viewer);
		Extract extract;
		try {
			extract = this.file.read(SheetFile.read(sheet, LIMITS), this.saisines.today());
		}
		catch (UnreadableSheet ex) {
			throw ProblemException.invalid("file", String.valueOf(ex.getMessage()));
		}
		List<Line> lines = new ArrayList<>();
		extract.lines().forEach((read) -> {
			String draftId = Ids.derived("DR-", viewer.login(), key.value(), "si-siao", String.valueOf(read.line()));
			this.drafts.begin(draftId, viewer, organisation, read.answers());
			lines.add(new Line(read.line(), draftId));
		});
		return new Drafted(lines, extract.problems());
	}

	private Optional<Exported> exported(Viewer viewer, String caseId) {
		try {
			Known referral = this.door.toWork(viewer, caseId);
			Optional<Household> household = this.vault.household(viewer, caseId);
			Optional<IntakeAnswers.Read> read = this.answers.read(viewer, caseId, referral);
			return household.flatMap((known) -> read.map((told) -> new Exported(caseId, referral.file().submittedOn(),
					withCommune(SentAnswers.of(referral.file(), known, told), referral), exit(referral))));
		}
		catch (NotFound notOurs) {
			return Optional.empty();
		}
	}

	private static @Nullable Exit exit(Known referral) {
		return (referral instanceof Referral.Closed closed)
				? new Exit(closed.lastStepOn(), closed.destination(), closed.reason()) : null;
	}

	private static FormAnswers withCommune(FormAnswers answers, Known referral) {
		return answers.with("territoryBasis.communeInsee", List.of(referral.file().communeInsee()));
	}

	/**
	 * What became of an extract.
	 *
	 * @param lines a draft for each
	 * @param problems what has no code of ours, by line and column; kept in the words of
	 * the draft
	 */
	record Drafted(List<Line> lines, List<CellProblem> problems) {
	}

	/** A line and its draft. */
	record Line(int line, String draftId) {
	}

}
