package fr.logementdabord.operations.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Makes a broker what the plan says, and says what it changed; nothing a second time. No
 * topic is ever deleted and no number of partitions ever changed.
 */
public final class Provisioning {

	private final Admin admin;

	private final LogPlan plan;

	/**
	 * Provisions through a connection of an operator.
	 */
	public Provisioning(Admin admin, LogPlan plan) {
		this.admin = admin;
		this.plan = plan;
	}

	/**
	 * Brings topics, their settings and rights in line.
	 * @return a line for each change
	 * @throws IllegalStateException before any change, when a topic has another number of
	 * partitions than the plan
	 */
	public List<String> apply() throws ExecutionException, InterruptedException {
		Set<String> existing = new LinkedHashSet<>(this.admin.listTopics().names().get());
		existing.retainAll(this.plan.topics().keySet());
		refuseChangedPartitions(existing);
		List<String> changes = new ArrayList<>(createMissing(existing));
		changes.addAll(correctSettings(existing));
		changes.addAll(correctRights());
		return changes;
	}

	private void refuseChangedPartitions(Collection<String> existing) throws ExecutionException, InterruptedException {
		List<String> wrong = new ArrayList<>();
		for (TopicDescription topic : this.admin.describeTopics(existing).allTopicNames().get().values()) {
			int told = this.plan.topics().get(topic.name()).partitions();
			if (topic.partitions().size() != told) {
				wrong.add("%s has %d partitions, the plan says %d".formatted(topic.name(), topic.partitions().size(),
						told));
			}
		}
		if (!wrong.isEmpty()) {
			throw new IllegalStateException(String.join("; ", wrong)
					+ ". Events of one stream would be spread over two partitions and lose their order: "
					+ "nothing was changed");
		}
	}

	private List<String> createMissing(Set<String> existing) throws ExecutionException, InterruptedException {
		Map<String, LogPlan.Topic> missing = new LinkedHashMap<>(this.plan.topics());
		missing.keySet().removeAll(existing);
		List<NewTopic> topics = new ArrayList<>();
		missing.forEach((name, topic) -> topics
			.add(new NewTopic(name, Optional.of(topic.partitions()), Optional.empty()).configs(topic.settings())));
		this.admin.createTopics(topics).all().get();
		return missing.keySet().stream().map((name) -> "topic created: " + name).toList();
	}

	private List<String> correctSettings(Set<String> existing) throws ExecutionException, InterruptedException {
		List<ConfigResource> resources = existing.stream()
			.map((name) -> new ConfigResource(ConfigResource.Type.TOPIC, name))
			.toList();
		Map<ConfigResource, Collection<AlterConfigOp>> corrections = new LinkedHashMap<>();
		this.admin.describeConfigs(resources).all().get().forEach((topic, found) -> {
			List<AlterConfigOp> wrong = new ArrayList<>();
			this.plan.topics().get(topic.name()).settings().forEach((setting, told) -> {
				if (!told.equals(found.get(setting).value())) {
					wrong.add(new AlterConfigOp(new ConfigEntry(setting, told), AlterConfigOp.OpType.SET));
				}
			});
			if (!wrong.isEmpty()) {
				corrections.put(topic, wrong);
			}
		});
		this.admin.incrementalAlterConfigs(corrections).all().get();
		return corrections.entrySet()
			.stream()
			.flatMap((topic) -> topic.getValue()
				.stream()
				.map((corrected) -> "%s corrected: %s".formatted(corrected.configEntry().name(),
						topic.getKey().name())))
			.sorted()
			.toList();
	}

	/** Rights that the plan does not give are taken back, from those it names. */
	private List<String> correctRights() throws ExecutionException, InterruptedException {
		Set<AclBinding> wanted = LogRights.of(this.plan);
		Set<String> principals = new LinkedHashSet<>(
				this.plan.services().keySet().stream().map(LogRights::principal).toList());
		List<AclBinding> found = this.admin.describeAcls(AclBindingFilter.ANY)
			.values()
			.get()
			.stream()
			.filter((right) -> principals.contains(right.entry().principal()))
			.toList();
		List<AclBinding> missing = wanted.stream().filter((right) -> !found.contains(right)).toList();
		List<AclBinding> tooMany = found.stream().filter((right) -> !wanted.contains(right)).toList();
		this.admin.createAcls(missing).all().get();
		this.admin.deleteAcls(tooMany.stream().map(AclBinding::toFilter).toList()).all().get();
		List<String> changes = new ArrayList<>();
		missing.forEach((right) -> changes.add("right given: " + told(right)));
		tooMany.forEach((right) -> changes.add("right taken back: " + told(right)));
		return changes;
	}

	private static String told(AclBinding right) {
		return "%s %s %s %s".formatted(right.entry().principal(), right.entry().operation(),
				right.pattern().resourceType(), right.pattern().name());
	}

}
