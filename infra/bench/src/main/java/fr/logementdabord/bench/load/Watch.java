package fr.logementdabord.bench.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import org.HdrHistogram.Histogram;
import org.bson.Document;

/**
 * Looks into the read model from outside, as fast as it answers, until every accepted
 * command can be seen there. The same for every contestant.
 */
public final class Watch {

	private static final int ASKED_AT_ONCE = 200;

	private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

	private final MongoCollection<Document> views;

	private final Queue<Awaited> told = new ConcurrentLinkedQueue<>();

	private final List<Awaited> open = new ArrayList<>();

	private final Histogram times = new Histogram(TimeUnit.MINUTES.toNanos(3), 3);

	private volatile boolean last;

	public Watch(MongoCollection<Document> views) {
		this.views = views;
	}

	private record Awaited(String caseId, long events, long due) {
	}

	void accepted(String caseId, long events, long due) {
		this.told.add(new Awaited(caseId, events, due));
	}

	/** Nothing more will be accepted. */
	public void noMore() {
		this.last = true;
	}

	/**
	 * Watches until all that was accepted is seen, or nothing moves for a minute.
	 * @return nanoseconds from due to visible
	 */
	public Histogram untilAllIsSeen() {
		long moved = System.nanoTime();
		while (System.nanoTime() - moved < PATIENCE) {
			boolean finished = this.last;
			for (Awaited awaited = this.told.poll(); awaited != null; awaited = this.told.poll()) {
				this.open.add(awaited);
			}
			if (this.open.isEmpty()) {
				moved = System.nanoTime();
				if (finished) {
					return this.times;
				}
				Thread.onSpinWait();
				Thread.yield();
			}
			else if (look()) {
				moved = System.nanoTime();
			}
		}
		return this.times;
	}

	private boolean look() {
		List<Awaited> asked = this.open.subList(0, Math.min(ASKED_AT_ONCE, this.open.size()));
		Map<String, Long> seen = new HashMap<>();
		for (Document view : this.views.find(Filters.in("_id", asked.stream().map(Awaited::caseId).distinct().toList()))
			.projection(Projections.include("events"))) {
			seen.put(view.getString("_id"), ((Number) view.get("events")).longValue());
		}
		long now = System.nanoTime();
		int before = this.open.size();
		for (Iterator<Awaited> each = asked.iterator(); each.hasNext();) {
			Awaited awaited = each.next();
			if (seen.getOrDefault(awaited.caseId(), 0L) >= awaited.events()) {
				this.times.recordValue(Math.max(0, now - awaited.due()));
				each.remove();
			}
		}
		return this.open.size() < before;
	}

}
