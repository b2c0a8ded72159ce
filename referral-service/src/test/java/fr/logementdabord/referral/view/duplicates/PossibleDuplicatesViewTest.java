package fr.logementdabord.referral.view.duplicates;

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

class PossibleDuplicatesViewTest {

	private static final String ID = "D-7K3QX9M2TD4A";

	private final PossibleDuplicatesView view = new PossibleDuplicatesView();

	@ParameterizedTest
	@ValueSource(strings = { "minimal", "full", "future" })
	void a_question_is_followed_to_its_merge_and_back(String example) {
		assertThat(status(example, "duplicate-suspected")).isEqualTo("SUSPECTED");
		assertThat(status(example, "duplicate-suspected", "duplicate-judged", "households-merged")).isEqualTo("MERGED");
		assertThat(status(example, "duplicate-suspected", "households-merged", "household-merge-undone"))
			.isEqualTo("SUSPECTED");
	}

	@Test
	void one_territory_against_it_rules_it_out_whatever_the_other_says() {
		PossibleDuplicate question = ViewSpec.given(this.view, List.of(event("full", "duplicate-suspected", 1)))
			.documents()
			.get(ID);
		PossibleDuplicate against = question.judged("artois", false, question.suspectedOn());
		assertThat(against.judged("lens-henin", true, question.suspectedOn()).status()).isEqualTo("RULED_OUT");
		assertThat(against.judged("artois", true, question.suspectedOn()).status()).isEqualTo("SUSPECTED");
	}

	@Test
	void any_interleaving_gives_the_same_question() {
		ViewSpec.given(this.view, story("full", "duplicate-suspected", "duplicate-judged", "households-merged"))
			.thenAnyInterleavingGivesTheSame(50);
	}

	private String status(String example, String... names) {
		return ViewSpec.given(this.view, story(example, names)).documents().get(ID).status();
	}

	private static List<ReceivedEvent> story(String example, String... names) {
		return IntStream.range(0, names.length).mapToObj((i) -> event(example, names[i], i + 1L)).toList();
	}

	private static ReceivedEvent event(String example, String name, long version) {
		String type = "fr.logementdabord.referral." + name + ".v1";
		byte[] data = ContractSpec.of(type).example(example).getBytes(StandardCharsets.UTF_8);
		return new ReceivedEvent("duplicate-" + ID + "/" + version, "/test", type, "duplicate-" + ID, version, version,
				null, "c", null, Instant.EPOCH, data);
	}

}
