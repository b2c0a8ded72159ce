package fr.logementdabord.housing.upload;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import fr.logementdabord.documents.sheet.CellProblem;
import fr.logementdabord.housing.availability.Announcement;
import org.springframework.data.annotation.Id;

/**
 * A spreadsheet that a landlord sent.
 *
 * @param id follows from who sent it with which key
 * @param status CHECKED when it may be announced, REFUSED when a line is wrong, APPLIED
 * @param lines what each line announces and would do
 * @param errors what is wrong; after the announcement, what was refused meanwhile
 * @param applied how many lines are done
 */
public record Upload(@Id String id, String landlord, Instant sentAt, String status, List<Line> lines,
		List<CellProblem> errors, int applied) {

	public static final String CHECKED = "CHECKED";

	public static final String REFUSED = "REFUSED";

	public static final String APPLIED = "APPLIED";

	/**
	 * How many lines do what.
	 */
	public Map<String, Long> effects() {
		return this.lines.stream()
			.map(Line::effect)
			.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
	}

	Upload progressed(String newStatus, List<CellProblem> newErrors, int newApplied) {
		return new Upload(this.id, this.landlord, this.sentAt, newStatus, this.lines, newErrors, newApplied);
	}

	/**
	 * One line without a mistake.
	 *
	 * @param effect what it would do when the file was looked at
	 */
	public record Line(int line, Announcement announcement, String effect) {
	}

}
