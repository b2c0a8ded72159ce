package fr.logementdabord.journeys.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import fr.logementdabord.journeys.CaseFile;
import fr.logementdabord.journeys.Cast;
import fr.logementdabord.journeys.DemoGround;
import fr.logementdabord.journeys.JourneyFailure;
import fr.logementdabord.journeys.MelleD;
import fr.logementdabord.journeys.MrC;

/**
 * People at work: several cases at a time, each from the saisine to its end, with one set
 * of funded places for all of them.
 */
final class Traffic {

	private final Cast cast;

	private final String keys;

	private final AtomicInteger begun = new AtomicInteger();

	private final List<CaseFile> ended = new CopyOnWriteArrayList<>();

	private final List<String> stuck = new CopyOnWriteArrayList<>();

	private final List<Thread> people = new ArrayList<>();

	private volatile boolean evening;

	private final DemoGround places;

	Traffic(Cast cast, String keys) {
		this.cast = cast;
		this.keys = keys;
		this.places = DemoGround.prepare(cast, keys);
	}

	/** So many cases are worked on at any time. */
	void begin(int atOnce) {
		for (int i = 0; i < atOnce; i++) {
			this.people.add(Thread.ofVirtual().name("case-worker-" + i).start(this::work));
		}
	}

	/** No new case is begun; those that are open are brought to their end. */
	void endOfDay() throws InterruptedException {
		this.evening = true;
		for (Thread person : this.people) {
			person.join();
		}
	}

	private void work() {
		while (!this.evening) {
			int number = this.begun.incrementAndGet();
			String key = this.keys + "-" + number;
			try {
				DemoGround ground = this.places.withNewVacancies(this.cast, key);
				this.ended
					.add((number % 2 == 0) ? MrC.play(this.cast, ground, key) : MelleD.play(this.cast, ground, key));
			}
			catch (JourneyFailure ex) {
				this.stuck.add(key + ": " + ex.getMessage());
			}
		}
	}

	/** Cases that came to their end. */
	List<CaseFile> ended() {
		return List.copyOf(this.ended);
	}

	/** What could not be brought to its end, and why. */
	List<String> stuck() {
		return List.copyOf(this.stuck);
	}

}
