package fr.logementdabord.measure.web.sheet;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/**
 * A page on which one kind of sheet is brought in.
 *
 * @param title of the page
 * @param path of the page; the template is below it
 * @param back where the list is
 * @param backTitle what the list is called
 * @param columns headings that are read
 * @param hint what one must know besides
 */
public record SheetPage(String title, String path, String back, String backTitle, Collection<String> columns,
		String hint) {

	/** The page before anything was brought. */
	public ModelAndView empty() {
		return model(null, null);
	}

	/** The page after a file was brought. */
	public ModelAndView after(Supplier<SheetOutcome> bringing) {
		try {
			return model(bringing.get(), null);
		}
		catch (ProblemException wrong) {
			ModelAndView again = model(null, wrong.problem());
			again.setStatus(HttpStatusCode.valueOf(wrong.problem().getStatus()));
			return again;
		}
	}

	/**
	 * An empty sheet with the headings.
	 * @param format CSV or XLSX
	 */
	public ResponseEntity<byte[]> template(MediaType format) {
		return SheetExport.of("Modèle", this.columns.toArray(String[]::new)).download(format, "modele");
	}

	private ModelAndView model(@Nullable SheetOutcome outcome, @Nullable ProblemDetail problem) {
		ModelAndView model = new ModelAndView("import");
		model.addObject("sheet", this);
		model.addObject("outcome", outcome);
		model.addObject("problem", problem);
		boolean cells = problem != null && problem.getProperties() != null
				&& problem.getProperties().get("errors") instanceof List<?> errors
				&& errors.stream().allMatch(CellProblem.class::isInstance);
		model.addObject("cells", cells ? problem.getProperties().get("errors") : List.of());
		return model;
	}

}
