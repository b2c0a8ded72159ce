package fr.logementdabord.reporting.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.reporting.domain.edition.Section;
import fr.logementdabord.reporting.figure.Breakdown;
import fr.logementdabord.reporting.figure.Statistic;
import fr.logementdabord.reporting.figure.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A report, complete: whoever has it needs nothing else to read it. This is what is
 * frozen, so it carries its words with its numbers.
 *
 * @param territory a territory's key, null for the county
 * @param from the first day it tells of
 * @param to the last day, included
 * @param asOf what was recorded until then is in it
 * @param definitions version of the figures' definitions
 * @param chapters what it tells
 * @param financing the grants of the State, by call and year
 * @param answers the funder's further questions
 */
public record ActivityReport(@Nullable String territory, LocalDate from, LocalDate to, Instant asOf, int definitions,
		List<Chapter> chapters, List<Financing> financing, List<Answer> answers) {

	public ActivityReport {
		chapters = List.copyOf(chapters);
		financing = List.copyOf(financing);
		answers = List.copyOf(answers);
	}

	/** The same without the amounts of money that single agreements make up. */
	public ActivityReport withoutMoney() {
		List<Chapter> kept = this.chapters.stream()
			.map((chapter) -> new Chapter(chapter.key(), chapter.title(), chapter.texts(),
					chapter.entries().stream().filter((entry) -> entry.unit() != Unit.CENTS).toList()))
			.toList();
		return new ActivityReport(this.territory, this.from, this.to, this.asOf, this.definitions, kept, this.financing,
				this.answers);
	}

	/**
	 * A chapter.
	 *
	 * @param key stable, part of addresses
	 */
	public record Chapter(String key, String title, List<Text> texts, List<Entry> entries) {

		public Chapter {
			texts = List.copyOf(texts);
			entries = List.copyOf(entries);
		}

	}

	/** What somebody wrote. */
	public record Text(Section section, String text) {

		/** Its paragraphs, as they are printed. */
		public List<String> paragraphs() {
			return this.text.lines().filter((line) -> !line.isBlank()).toList();
		}

	}

	/**
	 * One figure with its values and its tables.
	 *
	 * @param figure its key in the catalogue
	 * @param definition what it counts, in French
	 */
	public record Entry(String figure, String label, String definition, Unit unit, List<Value> values,
			List<Table> tables) {

		public Entry {
			values = List.copyOf(values);
			tables = List.copyOf(tables);
		}

	}

	/**
	 * One value of a figure or of a line.
	 *
	 * @param number null where there is none, as for the median of nothing, or where it
	 * is kept back
	 * @param keptBack whether it could tell of a few people
	 */
	public record Value(Statistic statistic, @Nullable Long number, boolean keptBack) {
	}

	/** The figure by one code. */
	public record Table(Breakdown by, List<Line> lines) {

		public Table {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * The rows with one code.
	 *
	 * @param label the code's French word on that day
	 */
	public record Line(String code, String label, List<Value> values) {

		public Line {
			values = List.copyOf(values);
		}

	}

	/**
	 * What the State granted (seed:306-309).
	 *
	 * @param envelope the call: AMI_1, AMI_2
	 */
	public record Financing(String envelope, int year, long grantCents, @Nullable Long eligibleCents) {
	}

	/** One of the funder's questions. */
	public record Answer(String question, String answer) {
	}

}
