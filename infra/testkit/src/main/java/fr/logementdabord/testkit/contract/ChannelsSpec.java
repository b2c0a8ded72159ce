package fr.logementdabord.testkit.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import org.yaml.snakeyaml.Yaml;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A service's settings against its AsyncAPI document, both ways: no undocumented channel,
 * no documented ghost.
 */
public final class ChannelsSpec {

	private ChannelsSpec() {
	}

	/**
	 * Checks {@code application.yml} of the class path against
	 * {@code contracts/<context>/asyncapi.yaml}.
	 */
	public static void check(String context) {
		Properties settings = settings();
		Map<String, Object> document = asyncApi(context);

		assertThat(channels(document, "receive")).as("channels that %s reads", context)
			.isEqualTo(destinations(settings));
		String topic = settings.getProperty("eventing.topic", "");
		assertThat(channels(document, "send")).as("channels that %s writes", context)
			.isEqualTo(topic.isEmpty() ? Set.of() : Set.of(topic));
	}

	private static Properties settings() {
		YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
		yaml.setResources(new ClassPathResource("application.yml"));
		return Objects.requireNonNull(yaml.getObject());
	}

	private static Set<String> destinations(Properties settings) {
		Set<String> destinations = new TreeSet<>();
		for (String name : settings.stringPropertyNames()) {
			if (name.startsWith("spring.cloud.stream.bindings.") && name.endsWith(".destination")) {
				for (String destination : settings.getProperty(name).split(",")) {
					destinations.add(destination.strip());
				}
			}
		}
		return destinations;
	}

	private static Map<String, Object> asyncApi(String context) {
		try (InputStream in = new ClassPathResource("contracts/" + context + "/asyncapi.yaml").getInputStream()) {
			return new Yaml().load(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Set<String> channels(Map<String, Object> document, String action) {
		Map<?, ?> channels = (Map<?, ?>) document.get("channels");
		Set<String> addresses = new TreeSet<>();
		for (Object operation : ((Map<?, ?>) document.get("operations")).values()) {
			Map<?, ?> described = (Map<?, ?>) operation;
			if (action.equals(described.get("action"))) {
				String reference = (String) ((Map<?, ?>) described.get("channel")).get("$ref");
				Map<?, ?> channel = (Map<?, ?>) channels.get(reference.substring("#/channels/".length()));
				addresses.add((String) channel.get("address"));
			}
		}
		return addresses;
	}

}
