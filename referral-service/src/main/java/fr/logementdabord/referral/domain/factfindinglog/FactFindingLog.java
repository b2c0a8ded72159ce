package fr.logementdabord.referral.domain.factfindinglog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All questions of a case, in the order they were asked.
 */
public record FactFindingLog(List<Question> questions) {

	public FactFindingLog {
		questions = List.copyOf(questions);
	}

	Optional<Question> of(String questionId) {
		return this.questions.stream().filter((one) -> one.questionId().equals(questionId)).findFirst();
	}

	FactFindingLog with(Question question) {
		List<Question> all = new ArrayList<>(this.questions);
		int at = all.indexOf(of(question.questionId()).orElse(null));
		if (at < 0) {
			all.add(question);
		}
		else {
			all.set(at, question);
		}
		return new FactFindingLog(all);
	}

}
