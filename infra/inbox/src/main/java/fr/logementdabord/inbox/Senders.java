package fr.logementdabord.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * Which source belongs to whom and may speak for whom, as dated data. Kafka carries no
 * token: there the source alone says who speaks, and only those listed here may write to
 * the topic.
 */
public final class Senders {

	private final List<Line> lines;

	private Senders(List<Line> lines) {
		this.lines = List.copyOf(lines);
	}

	/**
	 * Reads a file of the class path with the columns {@code source},
	 * {@code organisation}, {@code speaks_for}, {@code from} and {@code to}; both days
	 * are included.
	 */
	public static Senders load(String file) {
		InputStream found = Senders.class.getResourceAsStream(file);
		if (found == null) {
			throw new IllegalStateException("Missing reference file " + file);
		}
		try (InputStream in = found; CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
			return new Senders(rows.stream().map(Line::of).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Who is behind a source on a day.
	 */
	public Sender ofSource(@Nullable String source, LocalDate day) {
		return sender((line) -> line.source().equals(source), day);
	}

	/**
	 * What a partner's organisation may do on a day.
	 */
	public Sender ofPartner(String organisation, LocalDate day) {
		Sender known = sender((line) -> line.organisation().equals(organisation), day);
		return new Sender(organisation, known.speaksFor());
	}

	/**
	 * The organisations that may speak for another on a day: what it sent is their
	 * business as well.
	 */
	public Set<String> speakingFor(String organisation, LocalDate day) {
		return this.lines.stream()
			.filter((line) -> line.speaksFor().equals(organisation) && line.holdsOn(day))
			.map(Line::organisation)
			.collect(Collectors.toUnmodifiableSet());
	}

	private Sender sender(Predicate<Line> meant, LocalDate day) {
		List<Line> found = this.lines.stream().filter(meant.and((line) -> line.holdsOn(day))).toList();
		return found.isEmpty() ? Sender.UNKNOWN : new Sender(found.getFirst().organisation(),
				found.stream().map(Line::speaksFor).collect(Collectors.toUnmodifiableSet()));
	}

	private record Line(String source, String organisation, String speaksFor, LocalDate from, @Nullable LocalDate to) {

		static Line of(NamedCsvRecord row) {
			String to = row.getField("to");
			return new Line(row.getField("source"), row.getField("organisation"), row.getField("speaks_for"),
					LocalDate.parse(row.getField("from")), to.isEmpty() ? null : LocalDate.parse(to));
		}

		boolean holdsOn(LocalDate day) {
			return !day.isBefore(this.from) && (this.to == null || !day.isAfter(this.to));
		}

	}

}
