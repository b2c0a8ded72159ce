package fr.logementdabord.reporting;

import fr.logementdabord.reporting.view.streamrecord.StreamRecord;
import fr.logementdabord.reporting.view.streamrecord.StreamRecords;
import fr.logementdabord.testkit.spec.ViewSpec;

/**
 * Writes the events of one stream and gives its record.
 */
public final class RecordedStream {

	private final EventLog log = new EventLog();

	private final String context;

	private final String stream;

	private final String always;

	private RecordedStream(String context, String stream, String always) {
		this.context = context;
		this.stream = stream;
		this.always = always;
	}

	/**
	 * Begins a stream.
	 * @param always fields that every event of it carries, in JSON with single quotes
	 */
	public static RecordedStream of(String context, String stream, String always) {
		return new RecordedStream(context, stream, always);
	}

	/** An event, with fields of its own. */
	public RecordedStream say(String name, String fields) {
		this.log.say(this.context, name, this.stream, this.always + (fields.isEmpty() ? "" : "," + fields));
		return this;
	}

	/** Days pass. */
	public RecordedStream later(long days) {
		this.log.later(days);
		return this;
	}

	/** The record of the whole stream. */
	public StreamRecord record() {
		return record(this.stream);
	}

	/** The record with this id. */
	public StreamRecord record(String id) {
		return ViewSpec.given(new StreamRecords(), this.log.events()).documents().get(id);
	}

}
