package fr.logementdabord.web.table;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param <T> what a row shows
 * @param items the rows of this page
 * @param page its number, from 0
 * @param size how many rows a full page holds
 * @param total how many rows there are on all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {

	public Page {
		items = List.copyOf(items);
	}

	public static <T> Page<T> of(List<T> items, PageRequest asked, long total) {
		return new Page<>(items, asked.page(), asked.size(), total);
	}

	/** One page of rows that are all at hand. */
	public static <T> Page<T> slice(List<T> all, PageRequest asked) {
		int from = (int) Math.min(asked.offset(), all.size());
		return of(all.subList(from, Math.min(from + asked.size(), all.size())), asked, all.size());
	}

	public <R> Page<R> map(Function<? super T, ? extends R> row) {
		return new Page<>(this.items.stream().<R>map(row).toList(), this.page, this.size, this.total);
	}

	/** How many pages there are, at least one. */
	public long pages() {
		return Math.max(1, (this.total + this.size - 1) / this.size);
	}

}
