package fr.logementdabord.referral.form;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * FormAnswers that make sense, sorted by where they may be kept.
 *
 * @param fieldSet version of the form
 * @param codes codes that may stand in the event, by question of the household
 * @param open everything that those who know the household may read, by field
 * @param walled sensitive codes (health, violence, justice), by field
 */
public record CheckedAnswers(String fieldSet, Map<String, List<String>> codes, Map<String, List<String>> open,
		Map<String, List<String>> walled) {

	public CheckedAnswers {
		codes = new TreeMap<>(codes);
		open = new TreeMap<>(open);
		walled = new TreeMap<>(walled);
	}

	/** Never in a log. */
	@Override
	public String toString() {
		return "CheckedAnswers[" + this.fieldSet + "]";
	}

}
