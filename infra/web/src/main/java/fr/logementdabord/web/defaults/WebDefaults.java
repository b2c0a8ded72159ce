package fr.logementdabord.web.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Adds the module's settings below everything an application says itself, so that each
 * {@code application.yml} holds only what is particular to that application.
 */
public final class WebDefaults implements EnvironmentPostProcessor {

	private static final String LOCATION = "fr/logementdabord/web/web-defaults.yml";

	private static final String SLICES = "classpath*:messages/*.properties";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		var sources = environment.getPropertySources();
		sources.addLast(new MapPropertySource("web-labels", Map.of("spring.messages.basename", labels())));
		try {
			new YamlPropertySourceLoader().load("web-defaults", new ClassPathResource(LOCATION))
				.forEach(sources::addLast);
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	/**
	 * The words of the service, then those of each of its slices ({@code messages/*}),
	 * then ours. Only what is there: an absent bundle would be warned about at every
	 * look-up.
	 */
	private static String labels() {
		List<String> bundles = new ArrayList<>();
		if (new ClassPathResource("messages.properties").exists()) {
			bundles.add("messages");
		}
		slices().map((file) -> "messages/" + file.replace(".properties", "")).forEach(bundles::add);
		bundles.add("web-messages");
		return String.join(",", bundles);
	}

	private static Stream<String> slices() {
		try {
			return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(SLICES))
				.map(Resource::getFilename)
				.filter(Objects::nonNull)
				.sorted();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

}
