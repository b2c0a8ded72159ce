package fr.logementdabord.referral.application;

import java.util.List;

import fr.logementdabord.referral.form.FormAnswers;
import fr.logementdabord.web.problem.FieldProblem;

/**
 * Whether answers make a saisine.
 */
public interface SubmissionRules {

	/**
	 * Reads answers as a saisine of today, or of the earlier day that they name. They are
	 * answers to the form of today: whoever brings in an older file fills in the
	 * questions asked now.
	 */
	Reading read(FormAnswers answers);

	/** What the answers are. */
	sealed interface Reading {

		/** They make a saisine. */
		record Complete(NewReferral referral) implements Reading {
		}

		/** They do not, for all of these reasons. */
		record Wrong(List<FieldProblem> problems) implements Reading {

			public Wrong {
				problems = List.copyOf(problems);
			}

		}

	}

}
