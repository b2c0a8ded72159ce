package fr.logementdabord.bench.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import fr.logementdabord.bench.life.LifeCommand;
import fr.logementdabord.bench.life.Workload;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * The clients of a run, each with its own cases, so that no two commands of a case are on
 * their way at once.
 */
public final class Clients {

	/** As many as there are. */
	static final int MOST = 64;

	private static final int HOT_CASES_OF_ALL = 512;

	private static final long NO_MORE = -1;

	private final Caller caller;

	private final List<Workload> workloads;

	/**
	 * The clients of a contestant.
	 * @param port its front
	 */
	public Clients(int port, long seed) {
		this.caller = new Caller(port);
		this.workloads = IntStream.range(0, MOST)
			.mapToObj((client) -> new Workload("C" + client, seed * 1000 + client, HOT_CASES_OF_ALL / MOST))
			.toList();
	}

	/** How many steps of each case were accepted so far. */
	public Map<String, Integer> accepted() {
		Map<String, Integer> all = new HashMap<>();
		this.workloads.forEach((workload) -> all.putAll(workload.accepted()));
		return all;
	}

	/**
	 * Each client sends its next command as soon as the one before is accepted.
	 * @return commands accepted per second
	 */
	public double closedLoop(int clients, int seconds) {
		long begin = System.nanoTime();
		long end = begin + TimeUnit.SECONDS.toNanos(seconds);
		List<Future<Long>> counts = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
			for (int client = 0; client < clients; client++) {
				Workload workload = this.workloads.get(client);
				counts.add(threads.submit(() -> {
					long count = 0;
					while (System.nanoTime() < end) {
						send(workload);
						count++;
					}
					return count;
				}));
			}
		}
		long accepted = 0;
		for (Future<Long> count : counts) {
			accepted += result(count);
		}
		return accepted / ((System.nanoTime() - begin) / 1e9);
	}

	/**
	 * Commands come at a constant rate, whatever becomes of those before; times count
	 * from the moment a command was due.
	 * @param watch is told of each accepted command
	 * @return nanoseconds from due to accepted
	 */
	public Histogram openLoop(double perSecond, int seconds, Watch watch) {
		Histogram times = new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(2), 3);
		List<BlockingQueue<Long>> lanes = new ArrayList<>();
		List<Future<?>> done = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(MOST)) {
			for (Workload workload : this.workloads) {
				BlockingQueue<Long> lane = new LinkedBlockingQueue<>();
				lanes.add(lane);
				done.add(threads.submit(() -> {
					for (long due = lane.take(); due != NO_MORE; due = lane.take()) {
						LifeCommand command = workload.next();
						long events = this.caller.send(command);
						workload.accepted(command);
						times.recordValue(Math.max(0, System.nanoTime() - due));
						watch.accepted(command.caseId(), events, due);
					}
					return null;
				}));
			}
			long begin = System.nanoTime();
			long count = Math.round(perSecond * seconds);
			for (int i = 0; i < count; i++) {
				long due = begin + Math.round(i * 1e9 / perSecond);
				while (System.nanoTime() < due) {
					LockSupport.parkNanos(due - System.nanoTime());
				}
				lanes.get(i % MOST).add(due);
			}
			lanes.forEach((lane) -> lane.add(NO_MORE));
		}
		done.forEach(Clients::result);
		return times;
	}

	private void send(Workload workload) {
		LifeCommand command = workload.next();
		this.caller.send(command);
		workload.accepted(command);
	}

	/**
	 * The result of a client.
	 * @throws IllegalStateException when it failed
	 */
	static <T> T result(Future<T> future) {
		try {
			return future.get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
