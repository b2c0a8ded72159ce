package fr.logementdabord.journeys.history;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How far a play is: done of all, how many per second, how long it still takes. One line
 * that renews itself on a terminal, else a line from time to time.
 */
public final class HistoryProgress {

	private static final int BAR = 30;

	private static final long OFTEN_MILLIS = 250;

	private static final long SELDOM_MILLIS = 15_000;

	private final PrintStream out;

	private final boolean terminal;

	private final LongSupplier millis;

	private final AtomicLong done = new AtomicLong();

	private volatile long total = 1;

	private long begunAt;

	private long shownAt;

	/**
	 * @param terminal whether a line may be overwritten
	 * @param millis a clock that never goes back
	 */
	public HistoryProgress(PrintStream out, boolean terminal, LongSupplier millis) {
		this.out = out;
		this.terminal = terminal;
		this.millis = millis;
	}

	synchronized void begin(long actions) {
		this.total = actions;
		this.begunAt = this.millis.getAsLong();
		this.shownAt = this.begunAt;
		this.out.printf("  %,d actions to play%n", actions);
	}

	void oneMore() {
		this.done.incrementAndGet();
		synchronized (this) {
			long now = this.millis.getAsLong();
			if (now - this.shownAt >= (this.terminal ? OFTEN_MILLIS : SELDOM_MILLIS)) {
				this.shownAt = now;
				show(now);
			}
		}
	}

	synchronized void end() {
		show(this.millis.getAsLong());
		if (this.terminal) {
			this.out.println();
		}
	}

	private void show(long now) {
		String line = line(this.done.get(), this.total, Duration.ofMillis(now - this.begunAt));
		if (this.terminal) {
			this.out.print("\r\u001B[K" + line);
		}
		else {
			this.out.println(line);
		}
		this.out.flush();
	}

	static String line(long done, long total, Duration since) {
		double perSecond = done * 1000.0 / Math.max(1, since.toMillis());
		long left = (perSecond > 0) ? (long) ((total - done) / perSecond) : 0;
		int filled = (int) (BAR * done / Math.max(1, total));
		return String.format(Locale.ROOT, "  [%s%s] %d/%d  %.0f/s  %d:%02d left", "#".repeat(filled),
				".".repeat(BAR - filled), done, total, perSecond, left / 60, left % 60);
	}

}
