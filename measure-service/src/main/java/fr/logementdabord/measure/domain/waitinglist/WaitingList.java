package fr.logementdabord.measure.domain.waitinglist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import fr.logementdabord.measure.domain.waitinglist.WaitingListCommand.Household;

/**
 * The waiting list of one territory and one measure type.
 */
public sealed interface WaitingList {

	/**
	 * Nobody has waited yet and no place was offered.
	 */
	record NotOpened() implements WaitingList {
	}

	/**
	 * The list.
	 *
	 * @param seed of the draws
	 * @param entries by measure
	 * @param offers by agreement
	 * @param proposals by measure: a household has one at most
	 */
	record Open(String listId, String territory, String measureType, String seed, Map<String, Entry> entries,
			Map<String, Offer> offers, Map<String, Proposal> proposals) implements WaitingList {

		public Open {
			entries = Map.copyOf(entries);
			offers = Map.copyOf(offers);
			proposals = Map.copyOf(proposals);
		}

		Open entry(Entry entry) {
			Map<String, Entry> after = new TreeMap<>(this.entries);
			after.put(entry.household().measureId(), entry);
			return new Open(this.listId, this.territory, this.measureType, this.seed, after, this.offers,
					this.proposals);
		}

		Open offer(Offer offer) {
			Map<String, Offer> after = new TreeMap<>(this.offers);
			after.put(offer.agreementId(), offer);
			return new Open(this.listId, this.territory, this.measureType, this.seed, this.entries, after,
					this.proposals);
		}

		Open proposing(Proposal proposal) {
			Map<String, Proposal> after = new TreeMap<>(this.proposals);
			after.put(proposal.measureId(), proposal);
			return new Open(this.listId, this.territory, this.measureType, this.seed, this.entries, this.offers, after);
		}

		Open withdrawing(String measureId) {
			Map<String, Proposal> after = new TreeMap<>(this.proposals);
			after.remove(measureId);
			return new Open(this.listId, this.territory, this.measureType, this.seed, this.entries, this.offers, after);
		}

		/** Proposals on an agreement, the last proposed at the end. */
		List<Proposal> proposedOn(String agreementId) {
			return this.proposals.values()
				.stream()
				.filter((proposal) -> proposal.agreementId().equals(agreementId))
				.sorted((a, b) -> Integer.compare(a.position(), b.position()))
				.toList();
		}

	}

	/**
	 * A household on the list.
	 *
	 * @param turndowns allocations that came to nothing, in their order
	 */
	record Entry(Household household, Standing standing, List<Turndown> turndowns) {

		public Entry {
			turndowns = List.copyOf(turndowns);
		}

		Entry standing(Standing now) {
			return new Entry(this.household, now, this.turndowns);
		}

		Entry turnedDown(Turndown turndown) {
			List<Turndown> after = new ArrayList<>(this.turndowns);
			after.add(turndown);
			return new Entry(this.household, this.standing, after);
		}

		boolean mayHaveAPlaceOf(String agreementId) {
			return this.turndowns.stream().noneMatch((turndown) -> turndown.agreementId().equals(agreementId));
		}

	}

	/**
	 * Free places of an agreement, as it last told.
	 */
	record Offer(String agreementId, String provider, int free) {
	}

	/**
	 * A free place that is proposed to a household.
	 */
	record Proposal(String measureId, String agreementId, String provider, int position, String scheme,
			String criterion, LocalDate proposedOn) {
	}

}
