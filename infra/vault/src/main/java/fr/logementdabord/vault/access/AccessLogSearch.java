package fr.logementdabord.vault.access;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import fr.logementdabord.vault.access.AccessEntry.Link;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Finds readings, the latest first. Without a filter a page is read by its numbers, so
 * that a year of readings costs no more than a day.
 */
public final class AccessLogSearch {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	/** Enough for a spreadsheet, bounded for the server. */
	private static final int MOST_ROWS = 10_000;

	private final AccessChain chain;

	public AccessLogSearch(AccessChain chain) {
		this.chain = chain;
	}

	/** One page. */
	public Page<AccessEntry> page(Filter filter, PageRequest asked) {
		if (filter.isEmpty()) {
			Link anchor = this.chain.anchor();
			Link head = this.chain.lastLink();
			long to = head.number() - asked.offset();
			long from = Math.max(anchor.number() + 1, to - asked.size() + 1);
			List<AccessEntry> rows = (to < from) ? List.of() : this.chain.entries(from, to).reversed();
			return Page.of(rows, asked, head.number() - anchor.number());
		}
		return Page.of(found(filter, (int) asked.offset(), asked.size()), asked,
				this.chain.collection().countDocuments(filter.query()));
	}

	/** Enough for a spreadsheet. */
	public List<AccessEntry> all(Filter filter) {
		return found(filter, 0, MOST_ROWS);
	}

	private List<AccessEntry> found(Filter filter, int skip, int most) {
		List<AccessEntry> found = new ArrayList<>();
		this.chain.collection()
			.find(filter.query())
			.sort(Sorts.descending("_id"))
			.skip(skip)
			.limit(most)
			.forEach((document) -> found.add(AccessEntry.read(document)));
		return found;
	}

	/**
	 * What is looked for.
	 *
	 * @param about whose: the number of a case
	 * @param login who read
	 * @param what how much was read
	 * @param from first day, in Paris
	 * @param to last day, in Paris
	 */
	public record Filter(@Nullable String about, @Nullable String login, @Nullable String what,
			@Nullable LocalDate from, @Nullable LocalDate to) {

		boolean isEmpty() {
			return blank(this.about) && blank(this.login) && blank(this.what) && this.from == null && this.to == null;
		}

		Bson query() {
			List<Bson> all = new ArrayList<>(List.of(Filters.exists("_id")));
			equal("about", this.about, all);
			equal("login", this.login, all);
			equal("what", this.what, all);
			if (this.from != null) {
				all.add(Filters.gte("at", Date.from(this.from.atStartOfDay(PARIS).toInstant())));
			}
			if (this.to != null) {
				all.add(Filters.lt("at", Date.from(this.to.plusDays(1).atStartOfDay(PARIS).toInstant())));
			}
			return Filters.and(all);
		}

		private static void equal(String field, @Nullable String wanted, List<Bson> all) {
			if (wanted != null && !wanted.isBlank()) {
				all.add(Filters.eq(field, wanted.strip()));
			}
		}

		private static boolean blank(@Nullable String text) {
			return text == null || text.isBlank();
		}

	}

}
