package fr.logementdabord.eventing.relay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The topics a service writes and reads, created where they are missing. The log is the
 * history: nothing is ever deleted from it. Dead letters and what came from outside,
 * which is decided and kept elsewhere, go after 30 days.
 */
public class Topics {

	private static final String FOR_EVER = "-1";

	private static final String THIRTY_DAYS = Long.toString(TimeUnit.DAYS.toMillis(30));

	private static final String FROM_OUTSIDE = "inbox.";

	private static final int WAIT_SECONDS = 10;

	private final String bootstrapServers;

	private final int partitions;

	public Topics(String bootstrapServers, int partitions) {
		this.bootstrapServers = bootstrapServers;
		this.partitions = partitions;
	}

	/**
	 * The topic of the dead letters of a topic.
	 */
	public static String deadLettersOf(String topic) {
		return topic + ".dlt";
	}

	/**
	 * Creates what is missing.
	 * @throws TimeoutException when the broker does not answer
	 */
	public void create(Collection<String> names) throws InterruptedException, TimeoutException {
		Map<String, Object> settings = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, this.bootstrapServers,
				AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, WAIT_SECONDS * 1000,
				AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5000);
		try (Admin admin = Admin.create(settings)) {
			Set<String> existing = admin.listTopics().names().get(WAIT_SECONDS, TimeUnit.SECONDS);
			List<NewTopic> missing = new ArrayList<>();
			for (String name : names) {
				add(missing, existing, name, this.partitions, name.startsWith(FROM_OUTSIDE) ? THIRTY_DAYS : FOR_EVER);
				add(missing, existing, deadLettersOf(name), 1, THIRTY_DAYS);
			}
			for (var created : admin.createTopics(missing).values().values()) {
				awaitCreated(created);
			}
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("Topics cannot be created", ex.getCause());
		}
	}

	private static void add(List<NewTopic> missing, Set<String> existing, String name, int partitions,
			String retention) {
		if (!existing.contains(name)) {
			missing.add(new NewTopic(name, Optional.of(partitions), Optional.empty())
				.configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, retention)));
		}
	}

	private static void awaitCreated(KafkaFuture<Void> created)
			throws ExecutionException, InterruptedException, TimeoutException {
		try {
			created.get(WAIT_SECONDS, TimeUnit.SECONDS);
		}
		catch (ExecutionException ex) {
			if (!(ex.getCause() instanceof TopicExistsException)) {
				throw ex;
			}
		}
	}

}
