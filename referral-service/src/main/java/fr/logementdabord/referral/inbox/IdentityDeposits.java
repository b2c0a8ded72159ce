package fr.logementdabord.referral.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.inbox.IncomingJson;
import fr.logementdabord.inbox.NotACloudEvent;
import fr.logementdabord.referral.form.FieldSets;
import fr.logementdabord.referral.form.FormAnswers;
import fr.logementdabord.referral.intake.Deposits;
import fr.logementdabord.web.problem.FieldProblem;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.problem.Problems;

import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpStatus;

/**
 * Takes in over HTTPS what an event over Kafka may not carry, and gives a ticket for it.
 */
public final class IdentityDeposits {

	private final Deposits deposits;

	private final FieldSets forms;

	public IdentityDeposits(Deposits deposits, FieldSets forms) {
		this.deposits = deposits;
		this.forms = forms;
	}

	/**
	 * Takes answers in.
	 * @param body JSON with the key {@code answers}
	 * @param key the same key again gives the same ticket
	 * @throws ProblemException naming every field that no form asks
	 */
	public Ticket take(byte[] body, String login, String organisation, String key) {
		List<FieldProblem> wrong = new ArrayList<>();
		FormAnswers answers = SubmittedEvent.answers(read(body), wrong);
		answers.fields()
			.keySet()
			.stream()
			.filter((field) -> !this.forms.knows(field))
			.forEach((field) -> wrong.add(new FieldProblem(field, "Cette question ne figure pas dans le formulaire.")));
		if (wrong.isEmpty() && answers.fields().isEmpty()) {
			wrong.add(new FieldProblem(SubmittedEvent.ANSWERS, "Le dépôt ne contient aucune réponse."));
		}
		if (!wrong.isEmpty()) {
			throw new ProblemException(Problems.invalid(wrong));
		}
		String ticket = Ids.derived("T-", login, key);
		return new Ticket(ticket, this.deposits.keep(ticket, organisation, answers));
	}

	private static JsonNode read(byte[] body) {
		try {
			return IncomingJson.read(body).path(SubmittedEvent.ANSWERS);
		}
		catch (NotACloudEvent ex) {
			throw new ProblemException(HttpStatus.BAD_REQUEST, "corps-illisible", String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * What stands for a deposit.
	 *
	 * @param ticket serves one event of the same organisation
	 * @param validUntil the deposit is erased then, when no event has used it
	 */
	public record Ticket(String ticket, Instant validUntil) {
	}

}
