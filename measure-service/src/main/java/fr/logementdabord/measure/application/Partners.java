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

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The partners of {@code reference/partners.csv} that a household may be directed to
 * (seed:444-445, 699-713), each from its first day.
 */
@Component
public class Partners {

	private static final String FILE = "/reference/partners.csv";

	private final List<Line> lines;

	public Partners() {
		this.lines = read();
	}

	/**
	 * The codes one may choose on a day.
	 */
	public List<String> on(LocalDate day) {
		return this.lines.stream().filter((line) -> line.holdsOn(day)).map(Line::code).toList();
	}

	/**
	 * Whether being directed there tells something about health.
	 */
	public boolean tellsOfHealth(String code) {
		return this.lines.stream().filter((line) -> line.code().equals(code)).anyMatch(Line::health);
	}

	private static List<Line> read() {
		try (InputStream in = Objects.requireNonNull(Partners.class.getResourceAsStream(FILE), FILE);
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
	private record Line(String code, boolean health, LocalDate from, @Nullable LocalDate to) {

		static Line of(String text) {
			String[] cells = text.split(";", -1);
			return new Line(cells[0], cells[1].equals("yes"), LocalDate.parse(cells[2]),
					cells[3].isEmpty() ? null : LocalDate.parse(cells[3]));
		}

		boolean holdsOn(LocalDate day) {
			return !day.isBefore(this.from) && (this.to == null || !day.isAfter(this.to));
		}

	}

}
