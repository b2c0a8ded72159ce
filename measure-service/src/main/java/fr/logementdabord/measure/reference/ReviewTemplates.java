package fr.logementdabord.measure.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.logementdabord.measure.domain.review.ReviewTemplate;

import org.springframework.stereotype.Component;

/**
 * The versioned templates of {@code review_templates.csv} (seed:414). A sheet keeps the
 * version it was written with.
 */
@Component
public class ReviewTemplates {

	private final List<NamedCsvRecord> rows = ReferenceFile.rows("review_templates.csv");

	/**
	 * The template for a kind of review held on a day.
	 */
	public Optional<ReviewTemplate> on(String kind, LocalDate day) {
		return this.rows.stream()
			.filter((row) -> row.getField("kind").equals(kind) && ReferenceFile.holds(row, day))
			.map((row) -> new ReviewTemplate(row.getField("id"), List.of(row.getField("domains").split(" ")),
					List.of(row.getField("scores").split(" "))))
			.findFirst();
	}

}
