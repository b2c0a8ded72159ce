package fr.logementdabord.bench.report;

import java.util.Locale;

/**
 * One measured value.
 *
 * @param section the part of the run
 * @param measure what was measured, with its unit
 * @param subject who was measured
 * @param round in which repetition, from 1
 * @param value the value; not a number where the run was invalid
 */
public record Row(String section, String measure, String subject, int round, double value) {

	/** The first line of a file of rows. */
	public static final String HEADER = "section;measure;subject;round;value";

	/** As a line of a file. */
	public String line() {
		return String.format(Locale.ROOT, "%s;%s;%s;%d;%.4f", this.section, this.measure, this.subject, this.round,
				this.value);
	}

	/** From a line of a file. */
	public static Row of(String line) {
		String[] cells = line.split(";");
		return new Row(cells[0], cells[1], cells[2], Integer.parseInt(cells[3]), Double.parseDouble(cells[4]));
	}

}
