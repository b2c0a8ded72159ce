package fr.logementdabord.referral.domain.factfindinglog;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that somebody was asked.
 *
 * @param party code of who was asked
 * @param topics codes of what was asked for
 * @param dueOn the day an answer is expected
 * @param remindedOn the days the party was reminded
 * @param answer what came of it; null = still awaited
 */
public record Question(String questionId, String party, List<String> topics, LocalDate askedOn, LocalDate dueOn,
		List<LocalDate> remindedOn, @Nullable Answer answer) {

	public Question {
		topics = topics.stream().distinct().sorted().toList();
		remindedOn = List.copyOf(remindedOn);
	}

	/** A question that was just asked. */
	public static Question asked(String questionId, String party, List<String> topics, LocalDate on, LocalDate dueOn) {
		return new Question(questionId, party, topics, on, dueOn, List.of(), null);
	}

	/** Whether an answer is still awaited. */
	public boolean isAwaited() {
		return this.answer == null;
	}

	/** The last day something happened to it. */
	LocalDate lastOn() {
		return this.remindedOn.isEmpty() ? this.askedOn : this.remindedOn.getLast();
	}

	/**
	 * What came of it.
	 *
	 * @param outcome code: answered, refused, or no answer
	 */
	public record Answer(LocalDate on, String outcome) {
	}

}
