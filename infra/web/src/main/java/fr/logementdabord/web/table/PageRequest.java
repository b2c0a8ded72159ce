package fr.logementdabord.web.table;

/**
 * Which page of a list is asked for. Injectable as an argument of a controller method:
 * parameters {@code page} (from 0) and {@code size} (1 to 100, 20 by default). Who wants
 * lines, see {@link Ndjson}, gets up to 10,000 at once.
 */
public record PageRequest(int page, int size) {

	public static final int DEFAULT_SIZE = 20;

	public static final int MAX_SIZE = 100;

	/** A program reads a whole list of the suite at once, and no server runs full. */
	public static final int MAX_LINES = 10_000;

	/** Keeps the offset far from overflow and deep scans bounded. */
	public static final int MAX_PAGE = 100_000;

	public PageRequest {
		if (page < 0 || page > MAX_PAGE || size < 1 || size > MAX_LINES) {
			throw new IllegalArgumentException("page out of bounds");
		}
	}

	public static PageRequest first() {
		return new PageRequest(0, DEFAULT_SIZE);
	}

	/** How many rows come before this page. */
	public long offset() {
		return (long) this.page * this.size;
	}

}
