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
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.record.TimestampType;

/**
 * The topics a service writes and reads, created where they are missing. The log is the
 * history: nothing is ever deleted from it. Dead letters and what came from outside,
 * which is decided and kept elsewhere, go after 30 days. Records are dated by the broker:
 * it would refuse those of a machine whose clock is an hour ahead, and throw away at once
 * those of one whose clock is a month behind.
 */
public class Topics {

	private static final String FOR_EVER = "-1";

	private static final String THIRTY_DAYS = Long.toString(TimeUnit.DAYS.toMillis(30));

	private static final String FROM_OUTSIDE = "inbox.";

	private static final int WAIT_SECONDS = 10;

	private final BrokerConnection broker;

	private final int partitions;

	/**
	 * Topics of a broker.
	 * @param partitions of each topic but those of dead letters, which have one
	 */
	public Topics(BrokerConnection broker, int partitions) {
		this.broker = broker;
		this.partitions = partitions;
	}

	/**
	 * The topic of the dead letters of a topic.
	 */
	public static String deadLettersOf(String topic) {
		return topic + ".dlt";
	}

	/**
	 * Creates what is missing, and nothing a second time. Where the broker keeps rights,
	 * {@code infra/operations} has created all of it before.
	 * @throws ChangedPartitions when a topic that exists has another number of partitions
	 * @throws TimeoutException when the broker does not answer
	 */
	public void create(Collection<String> names) throws InterruptedException, TimeoutException {
		Map<String, Object> settings = this.broker.with(Map.of(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
				WAIT_SECONDS * 1000, AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5000));
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
			checkPartitions(admin, names.stream().filter(existing::contains).toList());
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("Topics cannot be created", ex.getCause());
		}
	}

	private void checkPartitions(Admin admin, Collection<String> names)
			throws ExecutionException, InterruptedException, TimeoutException {
		for (TopicDescription topic : admin.describeTopics(names)
			.allTopicNames()
			.get(WAIT_SECONDS, TimeUnit.SECONDS)
			.values()) {
			if (topic.partitions().size() != this.partitions) {
				throw new ChangedPartitions(topic.name(), topic.partitions().size(), this.partitions);
			}
		}
	}

	private static void add(List<NewTopic> missing, Set<String> existing, String name, int partitions,
			String retention) {
		if (!existing.contains(name)) {
			missing.add(new NewTopic(name, Optional.of(partitions), Optional.empty())
				.configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, retention, TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
						TimestampType.LOG_APPEND_TIME.name)));
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
