package fr.logementdabord.measure.application;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import fr.logementdabord.measure.domain.measure.SupportRule;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The dated rules of {@code reference/support-rules.csv}: a change is a new line with its
 * first day, never a change of a line that was applied.
 */
@Component
public class SupportRules {

	private static final String FILE = "/reference/support-rules.csv";

	private final List<Line> lines;

	public SupportRules() {
		this.lines = read();
	}

	/**
	 * The rule of a measure type on a day; none for the measures of before 2021, whose
	 * length is not known.
	 */
	public Optional<SupportRule> on(String measureType, LocalDate day) {
		return this.lines.stream()
			.filter((line) -> line.measureType().equals(measureType) && line.holdsOn(day))
			.map(Line::rule)
			.findFirst();
	}

	private static List<Line> read() {
		try (InputStream in = Objects.requireNonNull(SupportRules.class.getResourceAsStream(FILE), FILE);
				BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			return reader.lines().skip(1).filter((line) -> !line.isBlank()).map(Line::of).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * One line of the file.
	 */
	private record Line(String measureType, LocalDate from, @Nullable LocalDate to, SupportRule rule) {

		static Line of(String text) {
			String[] cells = text.split(";", -1);
			return new Line(cells[0], LocalDate.parse(cells[1]), cells[2].isEmpty() ? null : LocalDate.parse(cells[2]),
					new SupportRule(cells[0] + "/" + cells[1], Integer.parseInt(cells[3]), Integer.parseInt(cells[4]),
							Integer.parseInt(cells[5]), Integer.parseInt(cells[6]), Integer.parseInt(cells[7])));
		}

		boolean holdsOn(LocalDate day) {
			return !day.isBefore(this.from) && (this.to == null || !day.isAfter(this.to));
		}

	}

}
