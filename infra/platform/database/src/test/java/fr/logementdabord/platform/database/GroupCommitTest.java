package fr.logementdabord.platform.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * No answer before its commit, and one commit for many.
 */
class GroupCommitTest {

	private int applied;

	private volatile int durable;

	private final AtomicInteger commits = new AtomicInteger();

	private final GroupCommit groupCommit = new GroupCommit(() -> {
		LockSupport.parkNanos(200_000);
		this.durable = this.applied;
		this.commits.incrementAndGet();
	});

	@Test
	void writers_and_readers_answer_only_what_is_durable_and_share_commits() throws Exception {
		// given
		int threads = 8;
		int writes = 300;
		List<Future<?>> running = new ArrayList<>();
		try (ExecutorService executor = Executors.newFixedThreadPool(2 * threads)) {
			// when
			for (int i = 0; i < threads; i++) {
				running.add(executor.submit(() -> {
					for (int n = 0; n < writes; n++) {
						int written = this.groupCommit.write(() -> ++this.applied);
						assertThat(this.durable).isGreaterThanOrEqualTo(written);
					}
				}));
				running.add(executor.submit(() -> {
					for (int n = 0; n < writes; n++) {
						int seen = this.groupCommit.read(() -> this.applied);
						assertThat(this.durable).isGreaterThanOrEqualTo(seen);
					}
				}));
			}
			// then
			for (Future<?> future : running) {
				get(future);
			}
		}
		assertThat(this.applied).isEqualTo(threads * writes);
		assertThat(this.commits).hasValueLessThan(threads * writes);
	}

	private static void get(Future<?> future) throws Exception {
		try {
			future.get();
		}
		catch (ExecutionException ex) {
			throw new AssertionError(ex.getCause());
		}
	}

	@Test
	void a_refused_write_also_waits_for_what_it_rests_on() {
		// when, then
		assertThatThrownBy(() -> this.groupCommit.write(() -> {
			this.applied++;
			throw new IllegalStateException("duplicate");
		})).hasMessage("duplicate");
		assertThat(this.durable).isEqualTo(1);
	}

	@Test
	void a_read_of_what_is_durable_commits_nothing() {
		// given
		this.groupCommit.write(() -> ++this.applied);
		// when
		this.groupCommit.read(() -> this.applied);
		// then
		assertThat(this.commits).hasValue(1);
	}

}
