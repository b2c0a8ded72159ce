package fr.logementdabord.eventing.store;

import org.jspecify.annotations.Nullable;

/**
 * An event of a commit.
 *
 * @param version its place in the stream, from 1
 * @param type its stored name
 * @param json its data
 * @param said what was said of it to the outside, absent for what stays inside
 */
public record RecordedEvent(long version, String type, String json, @Nullable Said said) {

	/**
	 * The public side of an event.
	 *
	 * @param sequence its place among the public events of the stream, from 1, contiguous
	 * @param type the public type
	 * @param caseId the case concerned
	 * @param json the public data
	 */
	public record Said(long sequence, String type, @Nullable String caseId, String json) {
	}

}
