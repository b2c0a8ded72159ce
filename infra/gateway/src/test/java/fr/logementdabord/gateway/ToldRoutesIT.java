package fr.logementdabord.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The README lists what the gateway lets through and to whom: no route more, none less.
 */
@SpringBootTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ToldRoutesIT {

	private static final Pattern CODE = Pattern.compile("`(/[^`]+)`");

	/** A router's own description names each path and everything below it. */
	private static final Pattern EVERYTHING_BELOW = Pattern.compile("(/[a-z/-]+)/\\*\\*");

	@Autowired
	private Map<String, RouterFunction<ServerResponse>> routers;

	@Test
	void the_table_of_the_readme_is_the_map_that_is_served() throws IOException {
		Map<String, String> served = new TreeMap<>();
		this.routers.forEach((name, router) -> {
			String service = name.replaceAll("([A-Z])", "-$1").toLowerCase() + "-service";
			add(EVERYTHING_BELOW, router.toString(), service, served);
		});
		assertThat(served).isNotEmpty().isEqualTo(told());
	}

	/** From each path of the table to its service. */
	private static Map<String, String> told() throws IOException {
		Map<String, String> told = new TreeMap<>();
		for (String line : Files.readAllLines(Path.of("README.md"))) {
			if (line.startsWith("| `/")) {
				String[] cells = line.split("\\|");
				add(CODE, cells[1], cells[2].strip(), told);
			}
		}
		return told;
	}

	private static void add(Pattern path, String text, String service, Map<String, String> map) {
		path.matcher(text)
			.results()
			.forEach((found) -> assertThat(map.put(found.group(1), service)).as("%s twice", found.group(1)).isNull());
	}

}
