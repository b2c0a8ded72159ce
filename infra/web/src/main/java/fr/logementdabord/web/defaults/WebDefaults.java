package fr.logementdabord.web.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * Adds the module's settings below everything an application says itself, so that each
 * {@code application.yml} holds only what is particular to that application.
 */
public final class WebDefaults implements EnvironmentPostProcessor {

	private static final String LOCATION = "fr/logementdabord/web/web-defaults.yml";

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

	/** An absent bundle would be warned about at every look-up. */
	private static String labels() {
		return new ClassPathResource("messages.properties").exists() ? "messages,web-messages" : "web-messages";
	}

}
