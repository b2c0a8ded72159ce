package fr.logementdabord.launcher;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Waits until programs serve, and gives up on the first that ends or takes too long.
 */
final class HealthWatch implements AutoCloseable {

	private static final Duration POLL = Duration.ofMillis(150);

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

	private final SuiteSettings settings;

	HealthWatch(SuiteSettings settings) {
		this.settings = settings;
	}

	void await(List<ManagedProcess> processes, BooleanSupplier stopping) {
		long start = System.nanoTime();
		List<ManagedProcess> waiting = new ArrayList<>(processes);
		while (!waiting.isEmpty()) {
			for (ManagedProcess process : List.copyOf(waiting)) {
				if (!process.isAlive()) {
					throw new SuiteFailure(stopping.getAsBoolean() ? "Stopped while starting." : process.describeEnd());
				}
				if (process.isReady(this.http)) {
					waiting.remove(process);
					this.settings.progress().healthy(process.program().programName(), since(start));
				}
			}
			if (!waiting.isEmpty() && since(start).compareTo(this.settings.startTimeout()) > 0) {
				ManagedProcess process = waiting.getFirst();
				throw new SuiteFailure("%s is not healthy after %d s.%n%s".formatted(process.program().programName(),
						since(start).toSeconds(), process.lastWords()));
			}
			this.settings.progress()
				.waiting(waiting.stream().map((process) -> process.program().programName()).toList(), since(start));
			pause();
		}
	}

	@Override
	public void close() {
		this.http.close();
	}

	private static Duration since(long nanos) {
		return Duration.ofNanos(System.nanoTime() - nanos);
	}

	private static void pause() {
		try {
			Thread.sleep(POLL);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new SuiteFailure("Interrupted while starting.", ex);
		}
	}

}
