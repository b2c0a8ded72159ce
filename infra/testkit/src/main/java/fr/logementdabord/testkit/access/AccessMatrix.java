package fr.logementdabord.testkit.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The access matrix of one service, {@code src/test/resources/access.csv}: a row for each
 * route, a column for each role, and what a request must hold to be looked at.
 *
 * @param rows in the order of the file
 */
public record AccessMatrix(List<Row> rows) {

	/** Every role that a token may carry; a health team is one of an association. */
	public static final List<String> ROLES = List.of("referrer", "coordinator", "association", "health", "landlord",
			"state", "department", "partner-system", "auditor", "service");

	/** The first line of the file. */
	static final String HEADING = "route," + String.join(",", ROLES) + ",sends";

	public AccessMatrix {
		rows = List.copyOf(rows);
	}

	/**
	 * Reads a matrix.
	 * @throws IllegalArgumentException when a line has another shape
	 */
	public static AccessMatrix read(Path file) {
		try {
			List<String> lines = Files.readAllLines(file);
			if (!lines.getFirst().equals(HEADING)) {
				throw new IllegalArgumentException(file + " must begin with " + HEADING);
			}
			return new AccessMatrix(lines.stream().skip(1).map(Row::of).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * One route.
	 *
	 * @param route method and pattern, {@code GET /api/referrals/{caseId}}
	 * @param reaches how far each role reaches
	 * @param sends what is sent to it: JSON, or the fields of a form; the query of a GET;
	 * empty when nothing is needed
	 */
	public record Row(String route, Map<String, Reach> reaches, String sends) {

		static Row of(String line) {
			String[] cells = line.split(",", ROLES.size() + 2);
			if (cells.length != ROLES.size() + 2) {
				throw new IllegalArgumentException("Not a line of an access matrix: " + line);
			}
			Map<String, Reach> reaches = new LinkedHashMap<>();
			for (String role : ROLES) {
				reaches.put(role, Reach.of(cells[reaches.size() + 1]));
			}
			return new Row(cells[0], reaches, cells[ROLES.size() + 1]);
		}

		/** Whether everybody may call it, also without a token. */
		boolean isOpen() {
			return Set.copyOf(this.reaches.values()).equals(EnumSet.of(Reach.OPEN));
		}

	}

}
