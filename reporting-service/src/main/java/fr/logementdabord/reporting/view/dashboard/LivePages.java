package fr.logementdabord.reporting.view.dashboard;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import fr.logementdabord.reporting.snapshot.Refreshing;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that something has changed; what has changed they ask for themselves,
 * with their own rights. A connection ends by itself after a while, and the browser opens
 * it anew with a token that is valid then.
 */
@Component
class LivePages {

	private static final long MILLIS = Duration.ofMinutes(5).toMillis();

	private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();

	LivePages(Refreshing refreshing) {
		refreshing.watch(this::changed);
	}

	SseEmitter open() {
		SseEmitter page = new SseEmitter(MILLIS);
		page.onCompletion(() -> this.open.remove(page));
		page.onTimeout(page::complete);
		this.open.add(page);
		send(page, "open");
		return page;
	}

	private void changed() {
		this.open.forEach((page) -> send(page, "changed"));
	}

	private void send(SseEmitter page, String name) {
		try {
			page.send(SseEmitter.event().name(name).data(""));
		}
		catch (IOException | IllegalStateException ex) {
			// the page is gone
			this.open.remove(page);
		}
	}

	/** Before the server waits for open requests. */
	@EventListener(ContextClosedEvent.class)
	void end() {
		this.open.forEach(SseEmitter::complete);
	}

}
