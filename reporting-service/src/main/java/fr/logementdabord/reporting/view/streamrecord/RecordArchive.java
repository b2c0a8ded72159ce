package fr.logementdabord.reporting.view.streamrecord;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import fr.logementdabord.eventing.receive.Views;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Finds records in the generation of the view that is served.
 */
@Component
public class RecordArchive {

	private final MongoTemplate mongo;

	private final Views views;

	RecordArchive(MongoTemplate mongo, Views views) {
		this.mongo = mongo;
		this.views = views;
	}

	/**
	 * The record of this id.
	 */
	public Optional<StreamRecord> find(String id) {
		return Optional
			.ofNullable(this.mongo.findById(id, StreamRecord.class, this.views.collection(StreamRecords.COLLECTION)));
	}

	/**
	 * The facts of all records of a kind, as they were known at a moment.
	 * @param facts reads a record; empty when it tells nothing yet
	 */
	public <F> List<F> facts(RecordKind kind, Instant at, Function<StreamRecord, Optional<F>> facts) {
		return all(kind).stream().flatMap((record) -> facts.apply(record.asOf(at)).stream()).toList();
	}

	/**
	 * All records of a kind, by id.
	 */
	public List<StreamRecord> all(RecordKind kind) {
		return this.mongo.find(Query.query(Criteria.where("kind").is(kind)).with(Sort.by("_id")), StreamRecord.class,
				this.views.collection(StreamRecords.COLLECTION));
	}

}
