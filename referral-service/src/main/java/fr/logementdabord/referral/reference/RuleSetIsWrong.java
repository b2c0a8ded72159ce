package fr.logementdabord.referral.reference;

import java.util.List;

import fr.logementdabord.referral.reference.RuleSetTable.LineProblem;

/**
 * A table of rules cannot be read; says every reason, line by line, in French.
 */
public class RuleSetIsWrong extends RuntimeException {

	private final transient List<LineProblem> problems;

	RuleSetIsWrong(List<LineProblem> problems) {
		super(problems.toString());
		this.problems = List.copyOf(problems);
	}

	RuleSetIsWrong(String message) {
		this(List.of(new LineProblem(1, "table", message)));
	}

	/** The reasons, as sentences. */
	public List<String> sentences() {
		return this.problems.stream()
			.map((problem) -> "Ligne %d, colonne %s : %s".formatted(problem.line(), problem.column(),
					problem.message()))
			.toList();
	}

}
