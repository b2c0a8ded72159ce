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
 * @param ending CLOSED or CANCELLED, absent while neither
 */
public record MeetingRow(@Id String id, @Nullable String territory, @Nullable LocalDate heldOn, List<String> dwellings,
		List<String> landlords, @Nullable String ending, @Field("_marks") Map<String, Long> marks) {

	static MeetingRow unknown(String id) {
		return new MeetingRow(id, null, null, List.of(), List.of(), null, Map.of());
	}

	MeetingRow heldOn(String newTerritory, LocalDate day) {
		return new MeetingRow(this.id, newTerritory, day, this.dwellings, this.landlords, this.ending, this.marks);
	}

	MeetingRow looksAt(List<String> newDwellings, List<String> newLandlords) {
		return new MeetingRow(this.id, this.territory, this.heldOn, newDwellings, newLandlords, this.ending,
				this.marks);
	}

	MeetingRow ended(String newEnding) {
		return new MeetingRow(this.id, this.territory, this.heldOn, this.dwellings, this.landlords, newEnding,
				this.marks);
	}

	/**
	 * SCHEDULED, CLOSED or CANCELLED.
	 */
	public String status() {
		return this.ending == null ? "SCHEDULED" : this.ending;
	}

	/**
	 * The version of the meeting this row shows.
	 */
	public long version() {
		return this.marks.getOrDefault("meeting-" + this.id, 0L);
	}

}
