package fr.logementdabord.housing.view.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * A fluidity meeting as lists show it.
 *
 * @param landlords those with a dwelling on the agenda
 */
public record MeetingRow(@Id String id, @Nullable String territory, @Nullable LocalDate heldOn, List<String> dwellings,
		List<String> landlords, @Field("_marks") Map<String, Long> marks) {

	static MeetingRow unknown(String id) {
		return new MeetingRow(id, null, null, List.of(), List.of(), Map.of());
	}

	/**
	 * The version of the meeting this row shows.
	 */
	public long version() {
		return this.marks.getOrDefault("meeting-" + this.id, 0L);
	}

}
