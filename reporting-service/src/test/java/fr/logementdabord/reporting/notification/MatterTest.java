package fr.logementdabord.reporting.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;

import fr.logementdabord.web.security.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class MatterTest {

	/** The contract of each event names whom it is for and where they go on. */
	@ParameterizedTest
	@EnumSource(Matter.class)
	void every_matter_is_read_from_the_full_example_of_its_event(Matter matter) {
		Map<?, ?> example = example(matter);
		assertThat(matter.page(example)).isPresent().get().asString().doesNotContain("{");
		assertThat(matter.isForTheSender() || matter.named(example).isPresent()).isTrue();
	}

	@Test
	void a_saisine_that_no_platform_covers_is_for_no_coordinator() {
		assertThat(Matter.REFERRAL_RECEIVED.named(Map.of("caseId", "LDA-1"))).isEmpty();
	}

	@Test
	void people_belong_to_the_audiences_of_their_roles_and_of_nothing_else() {
		assertThat(Audience.keysOf(viewer("coordinator", Set.of("artois", "audomarois"), "asso-escale")))
			.containsExactly("COORDINATORS:artois", "COORDINATORS:audomarois");
		assertThat(Audience.keysOf(viewer("landlord", Set.of(), "habitat-demo")))
			.containsExactly("LANDLORD:habitat-demo");
		assertThat(Audience.keysOf(viewer("state", Set.of(), "ddets"))).isEmpty();
		assertThat(Matter.of(viewer("referrer", Set.of(), "ccas-bethune"))).contains(Matter.ORIENTATION_DECIDED)
			.doesNotContain(Matter.MEASURE_ALLOCATED);
	}

	private static Viewer viewer(String role, Set<String> territories, String organisation) {
		return new Viewer("someone", "Someone", Set.of(role), territories, organisation);
	}

	private static Map<?, ?> example(Matter matter) {
		String[] parts = matter.type().split("\\.");
		String path = "/contracts/%s/examples/%s.v1.full.json".formatted(parts[2], parts[3]);
		try (InputStream file = MatterTest.class.getResourceAsStream(path)) {
			assertThat(file).as(path).isNotNull();
			return JsonMapper.shared().readValue(file, Map.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
