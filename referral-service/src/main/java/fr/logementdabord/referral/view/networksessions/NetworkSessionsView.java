package fr.logementdabord.referral.view.networksessions;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.ViewDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Folds the list of sessions.
 */
public final class NetworkSessionsView implements ViewDefinition<ListedSession> {

	/** Collection of the documents. */
	public static final String COLLECTION = "network_sessions";

	private static final String PREFIX = "fr.logementdabord.referral.network-session-";

	private static final String PLANNED = PREFIX + "planned.v1";

	private static final String HELD = PREFIX + "held.v1";

	private static final String CANCELLED = PREFIX + "cancelled.v1";

	@Override
	public String collection() {
		return COLLECTION;
	}

	@Override
	public Class<ListedSession> document() {
		return ListedSession.class;
	}

	@Override
	public Set<String> types() {
		return Set.of(PLANNED, HELD, CANCELLED);
	}

	@Override
	public @Nullable String idOf(ReceivedEvent event) {
		return event.as(Named.class).sessionId();
	}

	@Override
	public ListedSession initial(String id) {
		return ListedSession.unheard(id);
	}

	@Override
	public ListedSession evolve(ListedSession session, ReceivedEvent event) {
		return switch (event.type()) {
			case PLANNED -> planned(event.as(Planned.class));
			case HELD -> held(session, event.as(Held.class));
			case CANCELLED -> session.cancelled();
			default -> session;
		};
	}

	private static ListedSession planned(Planned said) {
		return new ListedSession(said.sessionId(), "PLANNED", said.kind(), said.theme(), said.territory(),
				said.heldOn(), said.audience(), said.organisations(), null);
	}

	private static ListedSession held(ListedSession session, Held said) {
		List<String> known = Stream
			.concat(session.organisations().stream(), said.attendance().stream().map(Came::organisation))
			.distinct()
			.sorted()
			.toList();
		return new ListedSession(said.sessionId(), "HELD", said.kind(), said.theme(), said.territory(), said.heldOn(),
				said.audience(), known, said.participants());
	}

	record Named(String sessionId) {
	}

	record Planned(String sessionId, String kind, String theme, @Nullable String territory, LocalDate heldOn,
			String audience, List<String> organisations) {
	}

	record Held(String sessionId, String kind, String theme, @Nullable String territory, LocalDate heldOn,
			String audience, List<Came> attendance, int participants) {
	}

	record Came(String organisation) {
	}

}
