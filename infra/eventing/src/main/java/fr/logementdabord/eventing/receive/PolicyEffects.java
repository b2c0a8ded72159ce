package fr.logementdabord.eventing.receive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the policies of a service.
 */
final class PolicyEffects implements Effects {

	/**
	 * A policy decides and writes for each event. On a slow day a whole batch can outlast
	 * the broker's patience: it must not begin again from its start.
	 */
	private static final int PORTION = 25;

	private final List<Policy> policies;

	PolicyEffects(List<? extends Policy> policies) {
		this.policies = List.copyOf(policies);
	}

	@Override
	public Map<String, Failure> apply(List<ReceivedEvent> events) {
		Map<String, Failure> failures = new HashMap<>();
		for (ReceivedEvent event : events) {
			if (!failures.containsKey(event.stream())) {
				try {
					react(event);
				}
				catch (RuntimeException ex) {
					failures.put(event.stream(), Failures.of(event, ex));
				}
			}
		}
		return failures;
	}

	@Override
	public int portion() {
		return PORTION;
	}

	private void react(ReceivedEvent event) {
		for (Policy policy : this.policies) {
			if (policy.types().contains(event.type())) {
				policy.on(event);
			}
		}
	}

}
