package fr.logementdabord.referral.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.inbox.InboxRules;
import fr.logementdabord.inbox.IncomingEvent;
import fr.logementdabord.inbox.IncomingJson;
import fr.logementdabord.inbox.Judgement;
import fr.logementdabord.inbox.Sender;
import fr.logementdabord.referral.application.ReferralSubmission;
import fr.logementdabord.referral.application.SubmissionRules;
import fr.logementdabord.referral.application.SubmissionRules.Reading;
import fr.logementdabord.referral.clock.Today;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.form.FieldSets;
import fr.logementdabord.referral.form.FormAnswers;
import fr.logementdabord.referral.form.Travelling;
import fr.logementdabord.referral.intake.Deposits;
import fr.logementdabord.web.problem.FieldProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A saisine as an event. Over HTTP it may hold the household's identity, which is put
 * aside, sealed, before anything else happens; over Kafka it may not, and refers by a
 * ticket to what was deposited over HTTPS (docs/adr/0024).
 */
public final class ReferralEvents implements InboxRules {

	public static final String SUBMITTED = "fr.logementdabord.inbox.referral-submitted.v1";

	private static final JsonMapper JSON = JsonMapper.shared();

	private final ReferralSubmission submission;

	private final SubmissionRules rules;

	private final Deposits deposits;

	private final FieldSets forms;

	private final Today today;

	public ReferralEvents(ReferralSubmission submission, SubmissionRules rules, Deposits deposits, FieldSets forms,
			Today today) {
		this.submission = submission;
		this.rules = rules;
		this.deposits = deposits;
		this.forms = forms;
		this.today = today;
	}

	/** What may not travel becomes a deposit of the event itself. */
	@Override
	public IncomingEvent admit(Sender sender, IncomingEvent event, String entryId) {
		Optional<JsonNode> data = IncomingJson.object(event);
		if (!SUBMITTED.equals(event.type()) || data.isEmpty() || sender.organisation() == null) {
			return event;
		}
		List<FieldProblem> wrong = new ArrayList<>();
		FormAnswers all = SubmittedEvent.answers(data.get().path(SubmittedEvent.ANSWERS), wrong);
		Travelling sorted = travelling(all);
		if (sorted.confidential().fields().isEmpty()) {
			return event;
		}
		this.deposits.keep(ticketOf(entryId), sender.organisation(), sorted.confidential());
		ObjectNode left = (ObjectNode) data.get().deepCopy();
		ObjectNode answers = (ObjectNode) left.get(SubmittedEvent.ANSWERS);
		answers.removeAll();
		sorted.open().fields().forEach((field, values) -> answers.set(field, JSON.valueToTree(values)));
		// what could not be read is told later, by its place and without its content
		wrong.forEach((problem) -> answers.putObject(problem.field()));
		return event.with(left.toString());
	}

	@Override
	public Judgement judge(Sender sender, IncomingEvent event, String entryId, CommandContext context) {
		if (!SUBMITTED.equals(event.type())) {
			return Judgement.unknownType();
		}
		return IncomingJson.object(event)
			.map((data) -> submit(data, sender, String.valueOf(sender.organisation()), entryId))
			.orElseGet(Judgement::noObject);
	}

	private Judgement submit(JsonNode data, Sender sender, String organisation, String entryId) {
		SubmittedEvent sent = SubmittedEvent.read(data, sender);
		Optional<Known> before = this.submission.submitted(organisation, entryId);
		if (before.isPresent()) {
			return accepted(sent, before.get(), entryId);
		}
		Judgement judgement = decide(sent, sender, organisation, entryId);
		if (judgement.code() != null) {
			this.deposits.remove(ticketOf(entryId));
			if (sent.ticket() != null) {
				this.deposits.release(sent.ticket(), entryId);
			}
		}
		return judgement;
	}

	private Judgement decide(SubmittedEvent sent, Sender sender, String organisation, String entryId) {
		List<FieldProblem> wrong = new ArrayList<>(sent.wrong());
		if (sent.referrer() != null && !sender.speaksFor().contains(sent.referrer())) {
			return Judgement.refused("referrer-is-another", "Vous ne pouvez pas saisir au nom de cette organisation.");
		}
		travelling(sent.answers()).confidential()
			.fields()
			.keySet()
			.forEach((field) -> wrong.add(new FieldProblem(field,
					"Cette réponse ne voyage pas par Kafka : déposez-la d’abord par HTTPS et donnez le ticket.")));
		Map<String, List<String>> all = new TreeMap<>(sent.answers().fields());
		claimed(ticketOf(entryId), organisation, entryId, all);
		if (sent.ticket() != null) {
			claimed(sent.ticket(), organisation, entryId, all)
				.ifPresent((why) -> wrong.add(new FieldProblem("ticket", why)));
		}
		Reading reading = this.rules.read(new FormAnswers(all));
		return switch (reading) {
			case Reading.Complete complete when wrong.isEmpty() && sent.referrer() != null -> accepted(sent,
					this.submission.submit(complete.referral(), organisation, sent.referrer(), entryId), entryId);
			case Reading.Complete complete -> Judgement.wrong(wrong, sent.reference());
			case Reading.Wrong(var problems) -> {
				wrong.addAll(problems);
				yield Judgement.wrong(wrong, sent.reference());
			}
		};
	}

	/** Adds what a ticket stands for; says why when it stands for nothing. */
	private Optional<String> claimed(String ticket, String organisation, String entryId,
			Map<String, List<String>> all) {
		return switch (this.deposits.claim(ticket, organisation, entryId)) {
			case Deposits.Claim.Given(var answers) -> {
				answers.fields().forEach((field, values) -> all.merge(field, values, ReferralEvents::both));
				yield Optional.empty();
			}
			case Deposits.Claim.Used used -> Optional.of("Ce ticket a déjà servi pour un autre événement.");
			case Deposits.Claim.Unknown unknown ->
				Optional.of("Ce ticket est inconnu, ou n’est plus valable : refaites le dépôt.");
		};
	}

	private Judgement accepted(SubmittedEvent sent, Outcome<Referral> outcome, String entryId) {
		return (outcome instanceof Outcome.Accepted<Referral> accepted)
				? accepted(sent, (Known) accepted.state(), entryId) : Judgement.of(outcome, "", sent.reference());
	}

	private Judgement accepted(SubmittedEvent sent, Known referral, String entryId) {
		this.deposits.erase(ticketOf(entryId), entryId);
		if (sent.ticket() != null) {
			this.deposits.erase(sent.ticket(), entryId);
		}
		return new Judgement(null,
				(referral.territory() != null) ? null
						: "La saisine est enregistrée, mais aucune plateforme ne couvre cette commune.",
				List.of(), referral.caseId(), sent.reference());
	}

	private Travelling travelling(FormAnswers answers) {
		return Travelling.of(this.forms.on(this.today.date()), answers);
	}

	private static List<String> both(List<String> open, List<String> confidential) {
		List<String> both = new ArrayList<>(open);
		both.addAll(confidential);
		return both;
	}

	private static String ticketOf(String entryId) {
		return Ids.derived("T-", "event", entryId);
	}

}
