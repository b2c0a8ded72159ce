package fr.logementdabord.vault.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

import com.mongodb.client.model.Projections;
import fr.logementdabord.vault.access.AccessEntry.Link;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a chain from its anchor to its end: no entry altered, removed or inserted.
 *
 * @param first number of the first entry that must be there
 * @param last number of the last one
 * @param end hash of the last one: whoever noted it down can tell later that nothing
 * before it was rewritten
 * @param findings what is wrong, in order; empty when all is well
 */
public record ChainCheck(long first, long last, String end, List<Finding> findings) {

	private static final int AT_ONCE = 200;

	/** More would tell nothing new. */
	private static final int MOST = 100;

	public ChainCheck {
		findings = List.copyOf(findings);
	}

	/** Whether all is well. */
	public boolean intact() {
		return this.findings.isEmpty();
	}

	/**
	 * Verifies.
	 * @param noted a link that somebody noted down before, null for none
	 * @param progress is told how many entries were looked at
	 */
	public static ChainCheck of(AccessChain chain, @Nullable Noted noted, LongConsumer progress) {
		Link anchor = chain.anchor();
		Link head = chain.lastLink();
		List<Finding> findings = new ArrayList<>(strangers(chain, anchor, head));
		@Nullable String before = anchor.hash();
		for (long from = anchor.number() + 1; from <= head.number(); from += AT_ONCE) {
			long to = Math.min(from + AT_ONCE - 1, head.number());
			Map<Long, AccessEntry> found = new HashMap<>();
			chain.entries(from, to).forEach((entry) -> found.put(entry.number(), entry));
			for (long number = from; number <= to; number++) {
				AccessEntry entry = found.get(number);
				findings.addAll(findings(number, entry, before, noted));
				before = (entry != null) ? entry.hash() : null;
			}
			progress.accept(to - anchor.number());
		}
		if (noted != null && noted.number() > head.number()) {
			findings.add(new Finding(noted.number(), Kind.REMOVED));
		}
		return new ChainCheck(anchor.number() + 1, head.number(), head.hash(), findings.stream().limit(MOST).toList());
	}

	private static List<Finding> findings(long number, @Nullable AccessEntry entry, @Nullable String before,
			@Nullable Noted noted) {
		if (entry == null) {
			return List.of(new Finding(number, Kind.REMOVED));
		}
		if (!entry.hash().equals(entry.computedHash())) {
			return List.of(new Finding(number, Kind.ALTERED));
		}
		if (noted != null && noted.number() == number && !noted.hash().equals(entry.hash())) {
			return List.of(new Finding(number, Kind.REWRITTEN));
		}
		// after one that is missing there is nothing to compare with
		return (before == null || before.equals(entry.previous())) ? List.of()
				: List.of(new Finding(number, Kind.UNTIED));
	}

	/** What stands beside the chain: nothing that we wrote. */
	private static List<Finding> strangers(AccessChain chain, Link anchor, Link head) {
		List<Finding> findings = new ArrayList<>();
		chain.collection().find().projection(Projections.include("_id")).forEach((document) -> {
			Object id = document.get("_id");
			boolean ours = id instanceof Long number && number > anchor.number() && number <= head.number();
			// what a purge has not got round to yet is no stranger
			boolean purged = id instanceof Long number && number > 0 && number <= anchor.number();
			if (!ours && !purged) {
				findings.add(new Finding(String.valueOf(id), Kind.INSERTED));
			}
		});
		return findings;
	}

	/** A link noted down earlier, such as on an export. */
	public record Noted(long number, String hash) {
	}

	/** What is wrong where. */
	public record Finding(String entry, Kind kind) {

		Finding(long number, Kind kind) {
			this(String.valueOf(number), kind);
		}

	}

	/** What may be wrong with an entry. */
	public enum Kind {

		/** It does not say what it said when it was written. */
		ALTERED,

		/** It is gone. */
		REMOVED,

		/** It was put in beside the chain. */
		INSERTED,

		/** It does not follow the entry before: that one was put in or written anew. */
		UNTIED,

		/** It is not the entry that was noted down earlier. */
		REWRITTEN

	}

}
