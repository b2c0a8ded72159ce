package fr.logementdabord.operations.log;

import java.util.LinkedHashSet;
import java.util.Set;

import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * The rights of a plan in the broker's own terms: no service may create, change or delete
 * a topic, nor see the groups of another.
 */
final class LogRights {

	private static final String FROM_ANYWHERE = "*";

	private LogRights() {
	}

	static String principal(String service) {
		return "User:" + service;
	}

	static Set<AclBinding> of(LogPlan plan) {
		Set<AclBinding> rights = new LinkedHashSet<>();
		plan.services().forEach((service, may) -> {
			may.sendsTo().forEach((topic) -> {
				rights.add(onTopic(service, topic, AclOperation.WRITE));
				rights.add(onTopic(service, topic, AclOperation.DESCRIBE));
			});
			may.reads().forEach((topic) -> {
				rights.add(onTopic(service, topic, AclOperation.READ));
				rights.add(onTopic(service, topic, AclOperation.DESCRIBE));
			});
			if (!may.reads().isEmpty()) {
				rights.add(right(service, ResourceType.GROUP, service + ".", PatternType.PREFIXED, AclOperation.READ));
			}
		});
		return rights;
	}

	private static AclBinding onTopic(String service, String topic, AclOperation operation) {
		return right(service, ResourceType.TOPIC, topic, PatternType.LITERAL, operation);
	}

	private static AclBinding right(String service, ResourceType type, String name, PatternType pattern,
			AclOperation operation) {
		return new AclBinding(new ResourcePattern(type, name, pattern),
				new AccessControlEntry(principal(service), FROM_ANYWHERE, operation, AclPermissionType.ALLOW));
	}

}
