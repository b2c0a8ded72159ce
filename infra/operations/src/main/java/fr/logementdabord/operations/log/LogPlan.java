package fr.logementdabord.operations.log;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.record.TimestampType;
import org.yaml.snakeyaml.LoaderOptions;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.record.TimestampType;
import org.yaml.snakeyaml.Yaml;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.record.TimestampType;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What a broker should hold: {@code infra/kafka/topics.yml}.
 *
 * @param topics name to what it is like, dead letters included
 * @param services name to what it may do; the name is its user on the broker
 */
public record LogPlan(Map<String, Topic> topics, Map<String, Rights> services) {

	private static final String FOR_EVER = "for-ever";

	private static final String DEAD_LETTERS = ".dlt";

	/**
	 * A topic.
	 *
	 * @param partitions how many
	 * @param retentionMillis how long records are kept; -1 for ever
	 */
	public record Topic(int partitions, long retentionMillis) {

		/**
		 * The topic's settings at the broker. Records are dated by the broker: one from a
		 * machine whose clock is wrong is neither refused nor thrown away as old.
		 */
		public Map<String, String> settings() {
			return Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(this.retentionMillis),
					TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, TimestampType.LOG_APPEND_TIME.name);
		}

	}

	/**
	 * What a service does.
	 *
	 * @param writes topics that it owns or feeds
	 * @param reads topics that it reads in groups named after it
	 */
	public record Rights(Set<String> writes, Set<String> reads) {

		/** The topics a service puts aside in what it cannot read. */
		public Set<String> deadLetters() {
			Set<String> letters = new TreeSet<>();
			this.reads.forEach((topic) -> letters.add(topic + DEAD_LETTERS));
			return letters;
		}

		/** Every topic that it sends to. */
		public Set<String> sendsTo() {
			Set<String> topics = new TreeSet<>(this.writes);
			topics.addAll(deadLetters());
			return topics;
		}

	}

	/**
	 * Reads the file.
	 * @throws IllegalArgumentException when it names a topic that it does not declare
	 */
	public static LogPlan read(Path file) throws IOException {
		try (Reader reader = Files.newBufferedReader(file)) {
			Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
			return of(root);
		}
	}

	private static LogPlan of(Map<String, Object> root) {
		int partitions = (Integer) root.get("partitions");
		Topic deadLetters = new Topic(1, retention(root.get("dead-letters")));
		Map<String, Topic> topics = new LinkedHashMap<>();
		map(root, "topics").forEach((name, kept) -> {
			topics.put(name, new Topic(partitions, retention(kept)));
			topics.put(name + DEAD_LETTERS, deadLetters);
		});
		Map<String, Rights> services = new LinkedHashMap<>();
		for (String service : map(root, "services").keySet()) {
			Map<String, Object> rights = map(map(root, "services"), service);
			services.put(service, new Rights(names(rights, "writes"), names(rights, "reads")));
		}
		services.forEach((service, rights) -> {
			Set<String> unknown = new TreeSet<>(rights.sendsTo());
			unknown.addAll(rights.reads());
			unknown.removeAll(topics.keySet());
			if (!unknown.isEmpty()) {
				throw new IllegalArgumentException(service + " uses topics that are not declared: " + unknown);
			}
		});
		return new LogPlan(topics, services);
	}

	private static long retention(Object kept) {
		return FOR_EVER.equals(kept) ? -1 : Duration.parse("P" + kept.toString().toUpperCase()).toMillis();
	}

	private static Set<String> names(Map<String, Object> rights, String kind) {
		Set<String> names = new TreeSet<>();
		((List<?>) rights.get(kind)).forEach((name) -> names.add(name.toString()));
		return names;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Map<String, Object> parent, String name) {
		return (Map<String, Object>) parent.get(name);
	}

}
