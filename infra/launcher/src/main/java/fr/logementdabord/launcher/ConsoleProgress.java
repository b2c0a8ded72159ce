package fr.logementdabord.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * One line per program that becomes healthy; on a terminal, a last line that counts the
 * seconds of those on their way.
 */
final class ConsoleProgress implements Progress {

	private static final String CLEAR_LINE = "\r\u001B[K";

	private static final Duration REMINDER = Duration.ofSeconds(15);

	private final PrintStream out;

	private final boolean terminal;

	private long lastReminder;

	private String ticker = "";

	ConsoleProgress(PrintStream out, boolean terminal) {
		this.out = out;
		this.terminal = terminal;
	}

	@Override
	public synchronized void healthy(String program, Duration after) {
		line("  ✓ %-24s healthy after %s s".formatted(program, seconds(after)));
	}

	@Override
	public synchronized void waiting(Iterable<String> programs, Duration since) {
		String names = String.join(", ", programs);
		if (names.isEmpty()) {
			clear();
		}
		else if (this.terminal) {
			show("  … %d s: %s".formatted(since.toSeconds(), names));
		}
		else if (since.toSeconds() - this.lastReminder >= REMINDER.toSeconds()) {
			this.lastReminder = since.toSeconds();
			line("  … %d s: waiting for %s".formatted(since.toSeconds(), names));
		}
		if (since.toSeconds() < this.lastReminder) {
			this.lastReminder = 0;
		}
	}

	@Override
	public synchronized void stopped(String program, boolean killed) {
		line("  ■ %-24s %s".formatted(program, killed ? "killed: it did not stop in time" : "stopped"));
	}

	@Override
	public synchronized void note(String sentence) {
		line("  " + sentence);
	}

	private void line(String text) {
		clear();
		this.out.println(text);
		this.out.flush();
	}

	private void show(String text) {
		if (!text.equals(this.ticker)) {
			this.out.print(CLEAR_LINE + text);
			this.out.flush();
			this.ticker = text;
		}
	}

	private void clear() {
		if (!this.ticker.isEmpty()) {
			this.out.print(CLEAR_LINE);
			this.ticker = "";
		}
	}

	private static String seconds(Duration duration) {
		return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
	}

}
