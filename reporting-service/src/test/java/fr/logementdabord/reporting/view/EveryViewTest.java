package fr.logementdabord.reporting.view;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.ViewDefinition;
import fr.logementdabord.reporting.EventLog;
import fr.logementdabord.reporting.RandomCounty;
import fr.logementdabord.reporting.config.ReportingConfiguration;
import fr.logementdabord.testkit.spec.ViewSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each view of the service is the same whatever the order in which the streams arrive,
 * duplicates included.
 */
class EveryViewTest {

	private static final int CASES = 60;

	private static final int SHUFFLES = 40;

	static Stream<ViewDefinition<?>> views() {
		return ReportingConfiguration.views().stream();
	}

	@ParameterizedTest
	@MethodSource("views")
	void any_interleaving_of_the_streams_of_a_county_with_duplicates_gives_the_same_documents(ViewDefinition<?> view) {
		List<ReceivedEvent> county = Stream.concat(RandomCounty.events(7, CASES).stream(), merges().stream()).toList();

		ViewSpec<?> story = ViewSpec.given(view, county);

		assertThat(story.documents()).isNotEmpty();
		story.thenAnyInterleavingGivesTheSame(SHUFFLES);
	}

	@Test
	void no_view_that_the_service_binds_is_left_out() throws Exception {
		String settings = Files.readString(Path.of("src/main/resources/application.yml"));
		assertThat(views().map(ViewDefinition::collection)).allMatch((view) -> settings.contains(view + "-in-0"));
		assertThat(settings.split("-in-0:", -1)).as("the views, the webhooks and the notifications")
			.hasSize((int) views().count() + 3);
	}

	// two households that are found to be one, two again, and one again
	private static List<ReceivedEvent> merges() {
		return new EventLog().households("households-merged", "H-A", "H-B", "'mergedOn':'2026-01-02'")
			.households("household-merge-undone", "H-A", "H-B", "'undoneOn':'2026-02-02'")
			.households("households-merged", "H-A", "H-B", "'mergedOn':'2026-03-02'")
			.say("measure", "grant-signed", "grant-G-AMI1-2023",
					"'grantId':'G-AMI1-2023','envelope':'AMI_1','year':2023,'grantCents':110000000")
			.say("measure", "grant-paid", "grant-G-AMI1-2023",
					"'grantId':'G-AMI1-2023','cents':110000000,'paidOn':'2023-08-01'")
			.events();
	}

}
