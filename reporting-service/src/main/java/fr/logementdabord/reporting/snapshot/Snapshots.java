package fr.logementdabord.reporting.snapshot;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.reporting.facts.CaseFacts;
import fr.logementdabord.reporting.facts.MergedHouseholds;
import fr.logementdabord.reporting.figure.CountySnapshot;
import fr.logementdabord.reporting.figure.Registers;
import fr.logementdabord.reporting.view.casejourney.CaseJourney;
import fr.logementdabord.reporting.view.casejourney.CaseJourneys;
import fr.logementdabord.reporting.view.merges.HouseholdMerge;
import fr.logementdabord.reporting.view.merges.HouseholdMerges;
import fr.logementdabord.reporting.view.streamrecord.StreamRecord;
import fr.logementdabord.reporting.view.streamrecord.StreamRecords;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Gives the snapshots that figures are computed on.
 */
public final class Snapshots implements Tallies.Source {

	private final Book<CaseJourney, CaseFacts> cases;

	private final Book<HouseholdMerge, HouseholdMerge> merges;

	private final Book<StreamRecord, StreamRecord> records;

	private final Clock clock;

	private volatile @Nullable Known known;

	public Snapshots(MongoTemplate mongo, Views views, Clock clock) {
		this.cases = new Book<>(new CaseJourneys(), CaseFacts::of, mongo, views);
		this.merges = new Book<>(new HouseholdMerges(), (merge) -> merge, mongo, views);
		this.records = new Book<>(new StreamRecords(), (record) -> record, mongo, views);
		this.clock = clock;
	}

	/**
	 * What is known now. It follows the log, usually by less than a second.
	 */
	public CountySnapshot now() {
		return edition().county();
	}

	@Override
	public Tallies.Edition edition() {
		Known known = known();
		return new Tallies.Edition(known.editions(), known.county().at(this.clock.instant()));
	}

	private Known known() {
		Known last = this.known;
		if (last != null && isStill(last.editions())) {
			return last;
		}
		Book.Edition<HouseholdMerge> merged = this.merges.read();
		Book.Edition<CaseFacts> told = this.cases.read();
		Book.Edition<StreamRecord> recorded = this.records.read();
		MergedHouseholds households = MergedHouseholds.of(merged.pages());
		CountySnapshot county = new CountySnapshot(this.clock.instant(),
				told.pages().stream().map((facts) -> facts.in(households)).toList(), Registers.of(recorded.pages()));
		Known read = new Known(new Editions(told.number(), merged.number(), recorded.number()), county);
		this.known = read;
		return read;
	}

	private boolean isStill(Editions editions) {
		return this.cases.isStill(editions.cases()) && this.merges.isStill(editions.merges())
				&& this.records.isStill(editions.records());
	}

	/**
	 * What was known at an instant: read from the views, case by case.
	 */
	@Override
	public CountySnapshot asOf(Instant instant) {
		MergedHouseholds households = MergedHouseholds.of(all(this.merges), instant);
		Registers recorded = registersAsOf(instant);
		try (Stream<CaseJourney> journeys = this.cases.documents()) {
			return new CountySnapshot(instant,
					journeys.map((journey) -> CaseFacts.of(journey, instant))
						.filter(Objects::nonNull)
						.map((facts) -> facts.in(households))
						.toList(),
					recorded);
		}
	}

	/**
	 * What was known at an instant beside the cases.
	 */
	public Registers registersAsOf(Instant instant) {
		return Registers.of(all(this.records).stream().map((record) -> record.asOf(instant)).toList());
	}

	private static <D> Collection<D> all(Book<D, ?> book) {
		try (Stream<D> documents = book.documents()) {
			return documents.toList();
		}
	}

	void listening(boolean now) {
		books().forEach((book) -> book.listening(now));
	}

	void heard(List<ReceivedEvent> events) {
		for (ReceivedEvent event : events) {
			books().forEach((book) -> book.heard(event));
		}
	}

	boolean refresh() {
		List<Boolean> changed = new ArrayList<>();
		books().forEach((book) -> changed.add(book.refresh()));
		return changed.contains(true);
	}

	boolean isOutOfDate() {
		return books().anyMatch(Book::isOutOfDate);
	}

	private Stream<Book<?, ?>> books() {
		return Stream.of(this.cases, this.merges, this.records);
	}

	/**
	 * A snapshot, and the editions that it is made of.
	 */
	private record Known(Editions editions, CountySnapshot county) {
	}

	private record Editions(long cases, long merges, long records) {
	}

}
