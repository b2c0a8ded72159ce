package fr.logementdabord.measure.domain.waitinglist;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.measure.domain.waitinglist.PriorityScheme.Criterion;
import fr.logementdabord.measure.domain.waitinglist.WaitingList.Entry;
import fr.logementdabord.measure.domain.waitinglist.WaitingList.Open;

/**
 * The order in which households wait: by the criterion of the scheme, then the earlier
 * saisine, then a draw that follows from the recorded seed (architecture §11). An earlier
 * refusal, by whomever, is not part of the order.
 *
 * @param places from the first to the last
 */
public record Ranking(List<Place> places) {

	private static final int DRAW_DIGITS = 12;

	private static final Comparator<Place> ORDER = Comparator.comparingInt((Place place) -> place.criterion().rank())
		.thenComparing((place) -> place.entry().household().referredOn())
		.thenComparing(Place::draw)
		.thenComparing((place) -> place.entry().household().measureId());

	public Ranking {
		places = List.copyOf(places);
	}

	/**
	 * Ranks those who wait.
	 */
	public static Ranking of(Open list, PriorityScheme scheme) {
		List<Place> waiting = new ArrayList<>(list.entries()
			.values()
			.stream()
			.filter((entry) -> entry.standing() == Standing.WAITING)
			.map((entry) -> new Place(0, entry, scheme.of(entry.household().housingSituation()),
					draw(list.seed(), entry.household().measureId()), false))
			.sorted(ORDER)
			.toList());
		for (int i = 0; i < waiting.size(); i++) {
			boolean tied = (i > 0 && isTied(waiting.get(i - 1), waiting.get(i)))
					|| (i + 1 < waiting.size() && isTied(waiting.get(i), waiting.get(i + 1)));
			waiting.set(i, waiting.get(i).at(i + 1, tied));
		}
		return new Ranking(waiting);
	}

	/**
	 * Where a measure stands.
	 */
	public Optional<Place> of(String measureId) {
		return this.places.stream()
			.filter((place) -> place.entry().household().measureId().equals(measureId))
			.findFirst();
	}

	/**
	 * The draw of a household: nobody chooses it, and with the seed anybody can repeat
	 * it. The smaller comes first.
	 */
	public static String draw(String seed, String measureId) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256")
				.digest((seed + "/" + measureId).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash).substring(0, DRAW_DIGITS);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/**
	 * One household's place on the list, with its reasons.
	 *
	 * @param position 1 is first
	 * @param tied whether only the draw decides between it and a neighbour
	 */
	public record Place(int position, Entry entry, Criterion criterion, String draw, boolean tied) {

		Place at(int position, boolean tied) {
			return new Place(position, this.entry, this.criterion, this.draw, tied);
		}

	}

	private static boolean isTied(Place a, Place b) {
		return a.criterion().rank() == b.criterion().rank()
				&& a.entry().household().referredOn().equals(b.entry().household().referredOn());
	}

}
