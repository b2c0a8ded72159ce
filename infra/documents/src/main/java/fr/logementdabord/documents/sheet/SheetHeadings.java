package fr.logementdabord.documents.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Whether a file has the columns of its template.
 *
 * @param known all columns of the template
 * @param necessary those it cannot do without
 */
public record SheetHeadings(Collection<String> known, Collection<String> necessary) {

	private static final int FIRST_LINE = 1;

	public SheetHeadings {
		known = List.copyOf(known);
		necessary = List.copyOf(necessary);
	}

	/** What is wrong with the first line. */
	public List<CellProblem> problems(List<String> headings) {
		List<CellProblem> problems = new ArrayList<>();
		for (String heading : this.necessary) {
			if (!headings.contains(heading)) {
				problems.add(new CellProblem(FIRST_LINE, heading, "Cette colonne est nécessaire."));
			}
		}
		for (String heading : headings) {
			if (!this.known.contains(heading)) {
				problems.add(
						new CellProblem(FIRST_LINE, heading, "Cette colonne n’est pas attendue : reprenez le modèle."));
			}
		}
		return problems;
	}

}
