package fr.logementdabord.reporting.view.casejourney;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which platform covers a commune is referral-service's to say: what people choose from
 * here are its platforms, and what they leave out.
 */
class TerritoryFilterTest {

	private static final Path PLATFORMS = Path.of("../referral-service/src/main/resources/reference/platforms.csv");

	@Test
	void the_territories_to_choose_from_are_the_platforms_of_the_referential() throws IOException {
		List<String> platforms;
		try (Stream<String> lines = Files.lines(PLATFORMS)) {
			platforms = lines.skip(1).map((line) -> line.split("[;,]")[0]).toList();
		}

		assertThat(TerritoryFilter.ALL).containsExactlyInAnyOrderElementsOf(
				Stream.concat(platforms.stream(), Stream.of(TerritoryFilter.NOT_COVERED)).toList());
	}

}
