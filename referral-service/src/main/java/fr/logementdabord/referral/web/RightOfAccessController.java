package fr.logementdabord.referral.web;

import java.util.List;
import java.util.Map;

import fr.logementdabord.documents.pdf.PdfDocuments;
import fr.logementdabord.referral.application.ReferralStatus;
import fr.logementdabord.referral.clock.Today;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.identity.AccessLog;
import fr.logementdabord.referral.identity.IdentityVault;
import fr.logementdabord.referral.identity.NoteStore;
import fr.logementdabord.referral.intake.Attachments;
import fr.logementdabord.referral.intake.IntakeAnswers;
import fr.logementdabord.vault.access.AccessLogSearch;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Gives the Department's data protection contact all that is held about a household, to
 * be handed to the person who asks. Each time is written down first.
 */
@Controller
@PreAuthorize("hasRole('department')")
class RightOfAccessController {

	private static final String PAGE = "/saisines/{caseId}/droit-acces";

	private final CaseDoor door;

	private final CaseIntake intake;

	private final IdentityVault vault;

	private final IntakeAnswers answers;

	private final NoteStore notes;

	private final Attachments attachments;

	private final SupportReviews reviews;

	private final CaseCourse course;

	private final AccessLog log;

	private final AccessLogSearch readings;

	private final Submissions saisines;

	private final PdfDocuments pdf;

	private final FrenchText french;

	private final Today today;

	RightOfAccessController(CaseDoor door, CaseIntake intake, IdentityVault vault, IntakeAnswers answers,
			NoteStore notes, Attachments attachments, SupportReviews reviews, CaseCourse course, AccessLog log,
			AccessLogSearch readings, Submissions saisines, PdfDocuments pdf, FrenchText french, Today today) {
		this.door = door;
		this.intake = intake;
		this.vault = vault;
		this.answers = answers;
		this.notes = notes;
		this.attachments = attachments;
		this.reviews = reviews;
		this.course = course;
		this.log = log;
		this.readings = readings;
		this.saisines = saisines;
		this.pdf = pdf;
		this.french = french;
		this.today = today;
	}

	@GetMapping(PAGE)
	String page(@PathVariable String caseId, Viewer viewer, Model model) {
		model.addAllAttributes(model(viewer, caseId));
		return "rights/file";
	}

	@GetMapping(PAGE + ".pdf")
	ResponseEntity<byte[]> document(@PathVariable String caseId, Viewer viewer) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("droit-acces-" + caseId + ".pdf").build().toString())
			.body(this.pdf.render("rights/file-pdf", model(viewer, caseId)));
	}

	private Map<String, Object> model(Viewer viewer, String caseId) {
		Known referral = this.door.toSee(viewer, caseId).referral();
		this.log.read(viewer, List.of(caseId), AccessLog.DISCLOSURE);
		@Nullable IntakeView answered = this.answers.whole(caseId)
			.map((read) -> IntakeView.of(this.saisines.form(read.fieldSet()), read, referral.file().birthYears().size(),
					this.french))
			.orElse(null);
		PersonalFile file = new PersonalFile(caseId, ReferralStatus.of(referral), referral.file(),
				this.vault.household(viewer, caseId).orElse(null), answered, this.intake.situations(viewer, caseId),
				this.notes.all(caseId), this.attachments.all(caseId), this.reviews.of(caseId), this.course.of(caseId),
				this.readings.all(new AccessLogSearch.Filter(caseId, null, null, null, null)));
		return Map.of("file", file, "day", this.today.date());
	}

}
