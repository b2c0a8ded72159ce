package fr.logementdabord.measure.domain.aftercare;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What follows a measure. Housing is read at fixed times after the entry, because the end
 * of a measure is not the end of a tenancy.
 *
 * @param followed the measure, once its household left it with a dwelling
 * @param readings by month
 */
public record Aftercare(Optional<Followed> followed, Optional<LocalDate> countedFrom, String basis,
		Map<Integer, Reading> readings, Optional<Handover> handover) {

	/** When housing is read, in months after the entry. */
	public static final List<Integer> MONTHS = List.of(6, 12, 24);

	/** Unknown is neither a success nor a failure. */
	public static final List<String> ANSWERS = List.of("MAINTAINED", "LEFT", "UNKNOWN");

	/** Counted from the entry into the dwelling. */
	public static final String ENTRY = "ENTRY";

	/** Counted from the start of the measure: the household stayed where it lived. */
	public static final String START = "START";

	/** Counted from the end of the measure: no entry is known. */
	public static final String END = "END";

	/** Who may take over. */
	public static final List<String> SERVICES = List.of("MDS", "CCAS", "FSL", "GUARDIAN", "MISSION_LOCALE", "LANDLORD",
			"OTHER");

	/** What comes of a handover. */
	public static final List<String> HANDOVER_OUTCOMES = List.of("TAKEN_OVER", "NOT_TAKEN_OVER");

	public Aftercare {
		readings = Collections.unmodifiableMap(readings);
	}

	static Aftercare none() {
		return new Aftercare(Optional.empty(), Optional.empty(), "", Map.of(), Optional.empty());
	}

	/**
	 * The day from which a reading may be made.
	 */
	public Optional<LocalDate> dueOn(int months) {
		return this.countedFrom.map((day) -> day.plusMonths(months));
	}

	Aftercare following(Followed measure, LocalDate day, String why) {
		return new Aftercare(Optional.of(measure), Optional.of(day), why, this.readings, this.handover);
	}

	Aftercare entered(LocalDate day) {
		return new Aftercare(this.followed, Optional.of(day), ENTRY, this.readings, this.handover);
	}

	Aftercare reading(int months, Reading reading) {
		Map<Integer, Reading> after = new TreeMap<>(this.readings);
		after.put(months, reading);
		return new Aftercare(this.followed, this.countedFrom, this.basis, after, this.handover);
	}

	Aftercare handing(Handover to) {
		return new Aftercare(this.followed, this.countedFrom, this.basis, this.readings, Optional.of(to));
	}

	/**
	 * The measure that was followed.
	 */
	public record Followed(String measureId, String caseId, String territory, String measureType, String provider) {
	}

	/**
	 * What was read.
	 */
	public record Reading(String answer, LocalDate readOn) {
	}

	/**
	 * Who takes over.
	 */
	public record Handover(String service, LocalDate arrangedOn, Optional<String> outcome,
			Optional<LocalDate> outcomeOn) {
	}

}
