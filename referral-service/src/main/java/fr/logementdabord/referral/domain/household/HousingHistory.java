package fr.logementdabord.referral.domain.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Where one person lived over time (domain §6, traps 1 and 2): what was so on the day of
 * the saisine never changes, what is so today is another fact. A household splits, part
 * of it goes to hospital and comes back: each person has a history of their own.
 *
 * @param entries what was told, in the order it was recorded
 */
public record HousingHistory(List<Entry> entries) {

	private static final Comparator<Entry> LATEST = Comparator
		.comparing((Entry entry) -> (entry.since() != null) ? entry.since() : LocalDate.MIN)
		.thenComparing(Entry::recordedAt);

	public HousingHistory {
		entries = List.copyOf(entries);
	}

	/** The situation on the day of the saisine, whatever was told later. */
	public Optional<Entry> atReferral() {
		return this.entries.stream().filter(Entry::frozen).findFirst();
	}

	/**
	 * The situation on a day: the one that began last; of two that began the same day,
	 * the one told last, which corrects the other.
	 */
	public Optional<Entry> on(LocalDate day) {
		return this.entries.stream()
			.filter((entry) -> entry.since() == null || !entry.since().isAfter(day))
			.max(LATEST);
	}

	/**
	 * A situation that was told.
	 *
	 * @param situation code of the situation
	 * @param since first day, null = not known
	 * @param frozen told by the saisine
	 * @param recordedAt when it was told
	 */
	public record Entry(String situation, @Nullable LocalDate since, boolean frozen, Instant recordedAt) {
	}

}
