package fr.logementdabord.journeys.history;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

import fr.logementdabord.journeys.Cast;
import fr.logementdabord.journeys.JourneyFailure;

/**
 * Plays a plan: the ground first, then the cases, a bounded number at a time, at last
 * what ends with them. The keys follow from the plan, so that playing it again changes
 * nothing and an interrupted play is taken up by playing it again.
 */
public final class HistoryPlayer {

	/** All saisines of 2019 to 2022 (seed:528). */
	public static final int SAISINES = HistoryPlan.SAISINES;

	private final Cast cast;

	private final HistoryPlan plan;

	private final String keys;

	private final int atOnce;

	private final HistoryProgress progress;

	/**
	 * @param saisines how many cases; {@link #SAISINES} is what the source tells
	 * @param atOnce how many cases are played at the same time
	 */
	public HistoryPlayer(Cast cast, long seed, int saisines, int atOnce, HistoryProgress progress) {
		this.cast = cast;
		this.plan = new HistoryPlan(seed, saisines);
		this.keys = "h%d-%d".formatted(seed, saisines);
		this.atOnce = atOnce;
		this.progress = progress;
	}

	/**
	 * Plays everything.
	 * @throws JourneyFailure at the first step that is refused to the end; what was
	 * played before stays
	 */
	public void play() {
		Ground ground = this.plan.ground();
		List<Intervention> interventions = this.plan.interventions().toList();
		List<NetworkEvent> events = this.plan.networkEvents();
		List<GrantYear> grants = this.plan.grants();
		this.progress.begin(1L + grants.size() + ground.agreements().size() + 2L * ground.meetings().size()
				+ interventions.size() + events.size() + ground.actions());
		GroundPlayer player = new GroundPlayer(this.cast, this.keys);
		player.grants();
		this.progress.oneMore();
		each(grants.stream().map((grant) -> () -> done(() -> player.spend(grant))));
		each(ground.byLine().map((years) -> () -> years.forEach((year) -> done(() -> player.sign(year)))));
		each(ground.meetings().stream().map((meeting) -> () -> done(() -> player.schedule(meeting))));
		each(numbered(interventions, player::intervene));
		each(numbered(events, player::hold));
		each(this.plan.cases()
			.map((story) -> () -> new CasePlayer(this.cast, player, story, this.keys).play(this.progress::oneMore)));
		each(ground.meetings().stream().map((meeting) -> () -> done(() -> player.close(meeting))));
		this.progress.end();
	}

	/**
	 * Looks in the reports whether everything is counted that was played.
	 * @param told what was found right, one line each
	 * @throws JourneyFailure naming the first figure that is not as planned
	 */
	public void verify(Consumer<String> told) {
		new HistoryCheck(this.cast, this.plan, told).verify();
	}

	private <T> Stream<Runnable> numbered(List<T> things, Numbered<T> action) {
		List<Runnable> actions = new ArrayList<>();
		for (int i = 0; i < things.size(); i++) {
			int number = i;
			actions.add(() -> done(() -> action.play(number, things.get(number))));
		}
		return actions.stream();
	}

	private void done(Runnable action) {
		action.run();
		this.progress.oneMore();
	}

	/**
	 * Does each, a bounded number at a time; the next one is only thought of when there
	 * is room for it. After a failure none is begun.
	 */
	private void each(Stream<Runnable> actions) {
		AtomicReference<RuntimeException> failure = new AtomicReference<>();
		Semaphore room = new Semaphore(this.atOnce);
		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Iterator<Runnable> next = actions.iterator(); failure.get() == null && next.hasNext();) {
				room.acquire();
				Runnable action = next.next();
				people.execute(() -> {
					try {
						action.run();
					}
					catch (RuntimeException ex) {
						failure.compareAndSet(null, ex);
					}
					finally {
						room.release();
					}
				});
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new JourneyFailure("Interrupted", ex);
		}
		RuntimeException failed = failure.get();
		if (failed != null) {
			throw failed;
		}
	}

	/**
	 * Plays one of several things of a kind.
	 */
	@FunctionalInterface
	private interface Numbered<T> {

		void play(int number, T thing);

	}

}
