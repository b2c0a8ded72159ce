package fr.logementdabord.housing.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * Which source belongs to whom and may speak for which landlord, as dated data. Kafka
 * carries no token: there the source alone says who speaks, and only those listed here
 * may write to the topic.
 */
public final class Senders {

	private final List<Line> lines;

	public Senders() {
		try (InputStream in = Senders.class.getResourceAsStream("/reference/availability_senders.csv");
				CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
			this.lines = rows.stream().map(Line::of).toList();
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
		return new Sender(organisation, known.landlords());
	}

	private Sender sender(Predicate<Line> meant, LocalDate day) {
		List<Line> found = this.lines.stream().filter(meant.and((line) -> line.holdsOn(day))).toList();
		return found.isEmpty() ? Sender.UNKNOWN : new Sender(found.getFirst().organisation(),
				found.stream().map(Line::landlord).collect(Collectors.toUnmodifiableSet()));
	}

	private record Line(String source, String organisation, String landlord, LocalDate from, @Nullable LocalDate to) {

		static Line of(NamedCsvRecord row) {
			String to = row.getField("to");
			return new Line(row.getField("source"), row.getField("organisation"), row.getField("landlord"),
					LocalDate.parse(row.getField("from")), to.isEmpty() ? null : LocalDate.parse(to));
		}

		boolean holdsOn(LocalDate day) {
			return !day.isBefore(this.from) && (this.to == null || !day.isAfter(this.to));
		}

	}

}
