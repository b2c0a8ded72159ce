package fr.logementdabord.web.problem;

import fr.logementdabord.decider.Refusal;

import org.springframework.http.HttpStatus;

/**
 * A decider refused the command: 409 with the refusal's own code and sentence.
 */
public final class CommandRefused extends ProblemException {

	public CommandRefused(Refusal refusal) {
		super(HttpStatus.CONFLICT, refusal.code(), refusal.detail());
	}

}
