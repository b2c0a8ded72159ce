package fr.logementdabord.referral.view.networksessions;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.testkit.contract.ContractSpec;
import fr.logementdabord.testkit.spec.ViewSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkSessionsViewTest {

	private static final String ID = "N-7K3QX9M2TD4A";

	private final NetworkSessionsView view = new NetworkSessionsView();

	@ParameterizedTest
	@ValueSource(strings = { "minimal", "full", "future" })
	void a_session_is_followed_until_it_is_held_or_cancelled(String example) {
		ListedSession held = session(example, "planned", "held");
		assertThat(held.status()).isEqualTo("HELD");
		assertThat(held.participants()).isEqualTo(15);
		assertThat(held.organisations()).containsExactly("asso-escale", "ccas-bethune");
		assertThat(session(example, "planned", "cancelled").status()).isEqualTo("CANCELLED");
	}

	@Test
	void any_interleaving_gives_the_same_session() {
		ViewSpec.given(this.view, story("full", "planned", "held")).thenAnyInterleavingGivesTheSame(50);
	}

	private ListedSession session(String example, String... names) {
		return ViewSpec.given(this.view, story(example, names)).documents().get(ID);
	}

	private static List<ReceivedEvent> story(String example, String... names) {
		return IntStream.range(0, names.length).mapToObj((i) -> event(example, names[i], i + 1L)).toList();
	}

	private static ReceivedEvent event(String example, String name, long version) {
		String type = "fr.logementdabord.referral.network-session-" + name + ".v1";
		byte[] data = ContractSpec.of(type).example(example).getBytes(StandardCharsets.UTF_8);
		return new ReceivedEvent("session-" + ID + "/" + version, "/test", type, "session-" + ID, version, version,
				null, "c", null, Instant.EPOCH, data);
	}

}
