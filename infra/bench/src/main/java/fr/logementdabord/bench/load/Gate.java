package fr.logementdabord.bench.load;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import fr.logementdabord.bench.life.LifeTold;
import fr.logementdabord.bench.life.LifeView;

/**
 * Judges a run: what was accepted must be on the topic in the order of its case and once
 * in effect in the read model. A run that fails has no numbers.
 */
public final class Gate {

	private final Map<String, Integer> accepted;

	private final Map<String, Long> sent = new HashMap<>();

	private String broken = "";

	/**
	 * A gate for what was accepted.
	 * @param accepted steps by case
	 */
	public Gate(Map<String, Integer> accepted) {
		this.accepted = Map.copyOf(accepted);
	}

	/**
	 * A record of the topic, in the order of its partition. One that comes again is no
	 * fault: readers know it.
	 */
	public void sent(LifeTold told) {
		long before = this.sent.getOrDefault(told.caseId(), 0L);
		if (told.number() > before + 1 && this.broken.isEmpty()) {
			this.broken = "out of order on the topic: %s has event %d after %d".formatted(told.caseId(), told.number(),
					before);
		}
		this.sent.put(told.caseId(), Math.max(before, told.number()));
	}

	/**
	 * The verdict.
	 * @param views the read model by case
	 * @return what is wrong, if anything is
	 */
	public Optional<String> verdict(Map<String, LifeView> views) {
		if (!this.broken.isEmpty()) {
			return Optional.of(this.broken);
		}
		return this.accepted.entrySet()
			.stream()
			.filter((life) -> life.getValue() > 0)
			.flatMap((life) -> fault(life.getKey(), LifeView.expected(life.getKey(), life.getValue()),
					views.getOrDefault(life.getKey(), LifeView.unknown(life.getKey())))
				.stream())
			.findFirst();
	}

	private Optional<String> fault(String caseId, LifeView expected, LifeView found) {
		long onTopic = this.sent.getOrDefault(caseId, 0L);
		if (onTopic != expected.events()) {
			return Optional
				.of("lost: %s has %d of %d events on the topic".formatted(caseId, onTopic, expected.events()));
		}
		if (found.events() != expected.events()) {
			return Optional.of("%s: %s shows %d of %d events".formatted(
					(found.events() < expected.events()) ? "lost" : "doubled in effect", caseId, found.events(),
					expected.events()));
		}
		return (found.trace() != expected.trace()) ? Optional.of("folded out of order: " + caseId) : Optional.empty();
	}

}
