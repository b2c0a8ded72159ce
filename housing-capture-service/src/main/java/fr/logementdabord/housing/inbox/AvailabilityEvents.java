package fr.logementdabord.housing.inbox;

import java.util.List;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.housing.application.HousingIds;
import fr.logementdabord.housing.availability.Announcement;
import fr.logementdabord.housing.availability.Availabilities;
import fr.logementdabord.inbox.InboxRules;
import fr.logementdabord.inbox.IncomingEvent;
import fr.logementdabord.inbox.IncomingJson;
import fr.logementdabord.inbox.Judgement;
import fr.logementdabord.inbox.Sender;
import fr.logementdabord.web.problem.FieldProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each kind of event asks for. A landlord can only speak about its own references:
 * the dwelling follows from landlord and reference.
 */
public final class AvailabilityEvents implements InboxRules {

	public static final String ANNOUNCED = "fr.logementdabord.inbox.availability-announced.v1";

	public static final String CONFIRMED = "fr.logementdabord.inbox.availability-confirmed.v1";

	public static final String WITHDRAWN = "fr.logementdabord.inbox.availability-withdrawn.v1";

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Availabilities availabilities;

	public AvailabilityEvents(Availabilities availabilities) {
		this.availabilities = availabilities;
	}

	@Override
	public Judgement judge(Sender sender, IncomingEvent event, String entryId, CommandContext context) {
		return IncomingJson.object(event)
			.map((data) -> judge(sender, event.type(), data, context))
			.orElseGet(Judgement::noObject);
	}

	private Judgement judge(Sender sender, String type, JsonNode data, CommandContext context) {
		String landlord = data.path("landlord").asString(sender.only());
		if (landlord == null) {
			return Judgement.wrong(List.of(new FieldProblem("landlord", "Indiquez pour quel bailleur vous parlez.")),
					null);
		}
		if (!sender.speaksFor().contains(landlord)) {
			return Judgement.refused("landlord-is-another",
					"Vous ne pouvez pas parler au nom de ce bailleur : le logement n’est pas le vôtre.");
		}
		return switch (type) {
			case ANNOUNCED -> announce(landlord, data, context);
			case CONFIRMED -> about(landlord, data,
					(id, reference) -> Judgement.of(this.availabilities.confirm(id, context), id, reference));
			case WITHDRAWN -> about(landlord, data,
					(id, reference) -> Judgement.of(this.availabilities.withdraw(id, context), id, reference));
			default -> Judgement.unknownType();
		};
	}

	private Judgement announce(String landlord, JsonNode data, CommandContext context) {
		Announcement announcement;
		try {
			announcement = JSON.treeToValue(data, Announcement.class);
		}
		catch (JacksonException ex) {
			return Judgement.wrong(List.of(new FieldProblem(field(ex), "La valeur n’a pas la forme attendue.")), null);
		}
		List<FieldProblem> problems = this.availabilities.problems(announcement);
		if (!problems.isEmpty()) {
			return Judgement.wrong(problems, announcement.reference());
		}
		String reference = announcement.reference().strip();
		return Judgement.of(this.availabilities.announce(landlord, announcement, context),
				HousingIds.dwelling(landlord, reference), reference);
	}

	private static Judgement about(String landlord, JsonNode data, OneDwelling action) {
		String reference = data.path("reference").asString("").strip();
		return reference.isEmpty()
				? Judgement.wrong(List.of(new FieldProblem("reference", "Cette information est nécessaire.")), null)
				: action.apply(HousingIds.dwelling(landlord, reference), reference);
	}

	private static String field(JacksonException ex) {
		return ex.getPath().isEmpty() ? "data" : String.valueOf(ex.getPath().getFirst().getPropertyName());
	}

	private interface OneDwelling {

		Judgement apply(String dwellingId, String reference);

	}

}
