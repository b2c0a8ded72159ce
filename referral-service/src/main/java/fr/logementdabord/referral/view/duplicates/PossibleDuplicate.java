package fr.logementdabord.referral.view.duplicates;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * One question. Its status is SUSPECTED, RULED_OUT or MERGED; none as long as it has not
 * been raised.
 *
 * @param sides the two saisines
 * @param against territories whose coordinator says that they are two households
 */
public record PossibleDuplicate(@Id String duplicateId, @Nullable String status, List<Side> sides, Set<String> against,
		@Nullable String likeness, @Nullable LocalDate suspectedOn, @Nullable LocalDate lastOn) {

	/** Nobody has answered, or not everybody. */
	public static final String SUSPECTED = "SUSPECTED";

	/** A coordinator says that they are two households. */
	public static final String RULED_OUT = "RULED_OUT";

	/** One household. */
	public static final String MERGED = "MERGED";

	public PossibleDuplicate {
		sides = List.copyOf(sides);
		against = Set.copyOf(against);
	}

	static PossibleDuplicate unheard(String id) {
		return new PossibleDuplicate(id, null, List.of(), Set.of(), null, null, null);
	}

	PossibleDuplicate judged(String territory, boolean same, LocalDate on) {
		Set<String> now = new TreeSet<>(this.against);
		if (same) {
			now.remove(territory);
		}
		else {
			now.add(territory);
		}
		return new PossibleDuplicate(this.duplicateId, now.isEmpty() ? SUSPECTED : RULED_OUT, this.sides, now,
				this.likeness, this.suspectedOn, on);
	}

	PossibleDuplicate merged(LocalDate on) {
		return new PossibleDuplicate(this.duplicateId, MERGED, this.sides, Set.of(), this.likeness, this.suspectedOn,
				on);
	}

	PossibleDuplicate undone(LocalDate on) {
		return new PossibleDuplicate(this.duplicateId, SUSPECTED, this.sides, Set.of(), this.likeness, this.suspectedOn,
				on);
	}

	/**
	 * One of the two saisines.
	 *
	 * @param territory null = not covered
	 */
	public record Side(String caseId, @Nullable String territory) {
	}

}
