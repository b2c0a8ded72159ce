package fr.logementdabord.reporting.view.merges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.springframework.data.annotation.Id;

/**
 * What was answered to the question whether two households are one.
 *
 * @param id the question
 * @param answers the answers, oldest first
 */
public record HouseholdMerge(@Id String id, List<Answer> answers) {

	public HouseholdMerge {
		answers = List.copyOf(answers);
	}

	/**
	 * One answer.
	 *
	 * @param version its place in the stream of the question
	 * @param household one household id
	 * @param other the other one
	 * @param one whether they are one household from now on
	 * @param on the business date
	 * @param recordedAt when it was recorded
	 */
	public record Answer(long version, String household, String other, boolean one, LocalDate on, Instant recordedAt) {
	}

	HouseholdMerge with(Answer answer) {
		if (this.answers.stream().anyMatch((known) -> known.version() == answer.version())) {
			return this;
		}
		List<Answer> all = new ArrayList<>(this.answers);
		all.add(answer);
		all.sort(Comparator.comparingLong(Answer::version));
		return new HouseholdMerge(this.id, all);
	}

}
