package fr.logementdabord.referral.imports;

import java.time.Instant;
import java.util.List;

import fr.logementdabord.documents.sheet.CellProblem;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * A spreadsheet of saisines that somebody sent. What its lines say is sealed, and erased
 * once it is taken over.
 *
 * @param id follows from who sent it with which key
 * @param status CHECKED when it may be taken over, REFUSED when a line is wrong,
 * APPLYING, APPLIED
 * @param problems what is wrong, line by line
 * @param done how many lines are taken over
 */
public record ReferralImport(@Id String id, String organisation, String login, Instant sentAt, String status,
		List<Line> lines, List<CellProblem> problems, int done) {

	public static final String CHECKED = "CHECKED";

	public static final String REFUSED = "REFUSED";

	public static final String APPLYING = "APPLYING";

	public static final String APPLIED = "APPLIED";

	/** How many lines are new. */
	public long fresh() {
		return this.lines.stream().filter((line) -> !line.isKnown()).count();
	}

	/**
	 * One line without a mistake.
	 *
	 * @param reference the sender's own number of the file
	 * @param sealed what it says
	 * @param caseId the saisine it has become, or already was
	 * @param isKnown whether it was brought in before: nothing happens again
	 */
	public record Line(int line, String reference, @Nullable String sealed, @Nullable String caseId, boolean isKnown) {

		Line become(String newCaseId) {
			return new Line(this.line, this.reference, null, newCaseId, this.isKnown);
		}

		@Override
		public String toString() {
			return "Line[" + this.line + "]";
		}

	}

}
