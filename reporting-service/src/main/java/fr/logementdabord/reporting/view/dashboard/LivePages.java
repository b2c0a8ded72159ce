package fr.logementdabord.reporting.view.dashboard;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import fr.logementdabord.reporting.snapshot.Refreshing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that something has changed; what has changed they ask for themselves,
 * with their own rights and a token that is valid then. A connection stays as long as the
 * page: a heartbeat keeps whatever is between from closing it, and finds out when the
 * page has gone.
 */
@Component
class LivePages {

	private static final long WITHOUT_END = 0;

	private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();

	private final ScheduledExecutorService heart = Executors
		.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("heartbeat").factory());

	/**
	 * Pages that are told what is refreshed.
	 * @param heartbeat how often each page is written to at least
	 */
	LivePages(Refreshing refreshing, @Value("${live-pages.heartbeat:15s}") Duration heartbeat) {
		refreshing.watch(this::changed);
		this.heart.scheduleAtFixedRate(this::beat, heartbeat.toMillis(), heartbeat.toMillis(), TimeUnit.MILLISECONDS);
	}

	SseEmitter open() {
		SseEmitter page = new SseEmitter(WITHOUT_END);
		page.onCompletion(() -> this.open.remove(page));
		page.onError((gone) -> this.open.remove(page));
		this.open.add(page);
		send(page, SseEmitter.event().name("open").data(""));
		return page;
	}

	private void changed() {
		this.open.forEach((page) -> send(page, SseEmitter.event().name("changed").data("")));
	}

	private void beat() {
		this.open.forEach((page) -> send(page, SseEmitter.event().comment("")));
	}

	private void send(SseEmitter page, SseEmitter.SseEventBuilder event) {
		try {
			page.send(event);
		}
		catch (IOException | IllegalStateException ex) {
			// the page is gone
			this.open.remove(page);
		}
	}

	/** Before the server waits for open requests. */
	@EventListener(ContextClosedEvent.class)
	void end() {
		this.heart.shutdownNow();
		this.open.forEach(SseEmitter::complete);
	}

}
