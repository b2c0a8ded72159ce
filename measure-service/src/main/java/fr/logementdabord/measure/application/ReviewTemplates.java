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

import fr.logementdabord.measure.domain.review.ReviewTemplate;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The versioned templates of {@code reference/review-templates.csv} (seed:414). A sheet
 * keeps the version it was written with.
 */
@Component
public class ReviewTemplates {

	private static final String FILE = "/reference/review-templates.csv";

	private final List<Line> lines;

	public ReviewTemplates() {
		this.lines = read();
	}

	/**
	 * The template for a kind of review held on a day.
	 */
	public Optional<ReviewTemplate> on(String kind, LocalDate day) {
		return this.lines.stream()
			.filter((line) -> line.kind().equals(kind) && line.holdsOn(day))
			.map(Line::template)
			.findFirst();
	}

	private static List<Line> read() {
		try (InputStream in = Objects.requireNonNull(ReviewTemplates.class.getResourceAsStream(FILE), FILE);
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
	private record Line(String kind, LocalDate from, @Nullable LocalDate to, ReviewTemplate template) {

		static Line of(String text) {
			String[] cells = text.split(";", -1);
			return new Line(cells[1], LocalDate.parse(cells[2]), cells[3].isEmpty() ? null : LocalDate.parse(cells[3]),
					new ReviewTemplate(cells[0], List.of(cells[4].split(",")), List.of(cells[5].split(","))));
		}

		boolean holdsOn(LocalDate day) {
			return !day.isBefore(this.from) && (this.to == null || !day.isAfter(this.to));
		}

	}

}
