package fr.logementdabord.measure.web.desk;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.view.Scope;
import fr.logementdabord.measure.view.agreements.AgreementList;
import fr.logementdabord.measure.view.agreements.AgreementSearch;
import fr.logementdabord.measure.view.agreements.AgreementYear;
import fr.logementdabord.measure.view.desk.DeskDocument;
import fr.logementdabord.measure.view.desk.DeskList;
import fr.logementdabord.measure.web.OpenCases;
import fr.logementdabord.web.identity.DisplayNames;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What an association has to do today: entries to answer, reviews, ends of terms, its
 * measures and its free places.
 */
@Controller
@RequestMapping("/mesures/bureau")
class DeskPages {

	private static final int DAYS_AHEAD = 30;

	private static final int DAYS_AHEAD_OF_AN_END = 60;

	private final DeskList desk;

	private final AgreementList agreements;

	private final DisplayNames names;

	private final FrenchText french;

	private final Today today;

	private final OpenCases cases;

	DeskPages(DeskList desk, AgreementList agreements, DisplayNames names, FrenchText french, Today today,
			OpenCases cases) {
		this.cases = cases;
		this.desk = desk;
		this.agreements = agreements;
		this.names = names;
		this.french = french;
		this.today = today;
	}

	@GetMapping
	@PreAuthorize("hasRole('association')")
	ModelAndView desk(@RequestParam(required = false) @Nullable String q, PageRequest asked, Viewer viewer) {
		String provider = Objects.requireNonNullElse(viewer.organisation(), "");
		List<String> hidden = this.cases.hiddenFrom(viewer);
		LocalDate now = this.today.date();
		List<DeskDocument> toAnswer = this.desk.toAnswer(provider, hidden);
		List<DeskDocument> reviews = this.desk.reviewsDue(provider, hidden, now.plusDays(DAYS_AHEAD));
		List<DeskDocument> ends = this.desk.termsEnding(provider, hidden, now.plusDays(DAYS_AHEAD_OF_AN_END));
		Page<DeskDocument> page = this.desk.running(provider, hidden, q, asked);
		ModelAndView model = new ModelAndView("mesures/bureau");
		model.addObject("toAnswer", toAnswer);
		model.addObject("reviews", reviews);
		model.addObject("ends", ends);
		model.addObject("page", page);
		model.addObject("places", places(viewer, now));
		model.addObject("names", this.names.of(cases(toAnswer, reviews, ends, page.items())));
		model.addObject("q", q);
		model.addObject("today", now);
		return model;
	}

	@GetMapping("/mesures.{ending:csv|xlsx}")
	@PreAuthorize("hasRole('association')")
	ResponseEntity<byte[]> download(@PathVariable String ending, @RequestParam(required = false) @Nullable String q,
			Viewer viewer) {
		SheetExport sheet = SheetExport.of("Mes mesures", "Dossier", "Mesure", "Type", "Territoire", "Démarrée le",
				"Période jusqu’au", "Prochain bilan", "Pour le", "Suspendue", "Fin différée");
		for (DeskDocument row : this.desk.allRunning(Objects.requireNonNullElse(viewer.organisation(), ""),
				this.cases.hiddenFrom(viewer), q)) {
			sheet.row(row.caseId(), row.id(), row.measureType(), this.french.territory(row.territory()),
					row.startedOn(), row.until(),
					(row.nextReview() != null) ? this.french.label("due", row.nextReview()) : null, row.nextReviewOn(),
					row.suspended(), row.deferred());
		}
		return sheet.download(SheetExport.endingIn(ending), "mes-mesures");
	}

	private List<Places> places(Viewer viewer, LocalDate day) {
		return this.agreements
			.all(Scope.of(viewer), new AgreementSearch(viewer.organisation(), null, null, day.getYear(), null, day),
					null)
			.stream()
			.filter((row) -> row.provider().equals(viewer.organisation()))
			.map((row) -> Places.of(row, day))
			.toList();
	}

	@SafeVarargs
	private static Set<String> cases(List<DeskDocument>... lists) {
		Set<String> cases = new HashSet<>();
		Stream.of(lists).flatMap(List::stream).map(DeskDocument::caseId).forEach(cases::add);
		return cases;
	}

	/**
	 * The places of one agreement today.
	 */
	record Places(String agreementId, String territory, String measureType, int places, int free) {

		static Places of(AgreementYear row, LocalDate day) {
			return new Places(row.id(), row.territory(), row.measureType(), row.placesOn(day),
					row.placesOn(day) - row.takenOn(day));
		}

	}

}
