package fr.logementdabord.measure.web.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;

import fr.logementdabord.documents.sheet.SheetFile;
import fr.logementdabord.documents.sheet.SheetLimits;
import fr.logementdabord.documents.sheet.UnreadableSheet;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.problem.Problems;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that somebody brought.
 */
public final class BroughtSheet {

	private BroughtSheet() {
	}

	/**
	 * Reads it.
	 * @throws ProblemException 400 when it is no sheet or too large
	 */
	public static SheetFile open(byte[] file, SheetLimits limits) {
		try {
			return SheetFile.read(file, limits);
		}
		catch (UnreadableSheet unreadable) {
			throw ProblemException.invalid("file", unreadable.getMessage());
		}
	}

	/**
	 * Ends the reading when there is a mistake.
	 * @throws ProblemException 400 with {@code errors}, one {@link CellProblem} each
	 */
	public static void orThrow(List<CellProblem> problems) {
		if (problems.isEmpty()) {
			return;
		}
		ProblemDetail problem = Problems.of(HttpStatus.BAD_REQUEST, "fichier-a-corriger",
				"Rien n’a été enregistré : " + problems.size()
						+ ((problems.size() > 1) ? " cellules sont à corriger." : " cellule est à corriger."));
		problem.setProperty("errors", problems.stream().sorted(Comparator.comparingInt(CellProblem::line)).toList());
		throw new ProblemException(problem);
	}

	/** What a form sent; nothing when no file was chosen. */
	public static byte[] bytes(@Nullable MultipartFile file) {
		try {
			return (file != null) ? file.getBytes() : new byte[0];
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
