package fr.logementdabord.housing.inbox;

import java.util.List;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.housing.application.HousingIds;
import fr.logementdabord.housing.availability.Announcement;
import fr.logementdabord.housing.availability.Availabilities;
import fr.logementdabord.housing.inbox.AvailabilityInbox.Judgement;
import fr.logementdabord.web.problem.FieldProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each kind of event asks for. A landlord can only speak about its own references:
 * the dwelling follows from landlord and reference.
 */
public final class AvailabilityEvents {

	public static final String ANNOUNCED = "fr.logementdabord.inbox.availability-announced.v1";

	public static final String CONFIRMED = "fr.logementdabord.inbox.availability-confirmed.v1";

	public static final String WITHDRAWN = "fr.logementdabord.inbox.availability-withdrawn.v1";

	private static final String WRONG_DATA = "data-is-not-valid";

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Availabilities availabilities;

	public AvailabilityEvents(Availabilities availabilities) {
		this.availabilities = availabilities;
	}

	Judgement apply(Sender sender, IncomingEvent event, CommandContext context) {
		JsonNode data = data(event);
		if (data == null) {
			return Judgement.refused(WRONG_DATA, "Les données de l’événement doivent être un objet JSON.");
		}
		String landlord = data.path("landlord").asString(sender.only());
		if (landlord == null) {
			return wrong(List.of(new FieldProblem("landlord", "Indiquez pour quel bailleur vous parlez.")), null);
		}
		if (!sender.landlords().contains(landlord)) {
			return Judgement.refused("landlord-is-another",
					"Vous ne pouvez pas parler au nom de ce bailleur : le logement n’est pas le vôtre.");
		}
		return switch (event.type()) {
			case ANNOUNCED -> announce(landlord, data, context);
			case CONFIRMED -> about(landlord, data,
					(id, reference) -> Judgement.of(this.availabilities.confirm(id, context), id, reference));
			case WITHDRAWN -> about(landlord, data,
					(id, reference) -> Judgement.of(this.availabilities.withdraw(id, context), id, reference));
			default -> Judgement.refused("type-is-unknown", "Ce type d’événement n’est pas attendu ici.");
		};
	}

	private Judgement announce(String landlord, JsonNode data, CommandContext context) {
		Announcement announcement;
		try {
			announcement = JSON.treeToValue(data, Announcement.class);
		}
		catch (JacksonException ex) {
			return wrong(List.of(new FieldProblem(field(ex), "La valeur n’a pas la forme attendue.")), null);
		}
		List<FieldProblem> problems = this.availabilities.problems(announcement);
		if (!problems.isEmpty()) {
			return wrong(problems, announcement.reference());
		}
		String reference = announcement.reference().strip();
		return Judgement.of(this.availabilities.announce(landlord, announcement, context),
				HousingIds.dwelling(landlord, reference), reference);
	}

	private static Judgement about(String landlord, JsonNode data, OneDwelling action) {
		String reference = data.path("reference").asString("").strip();
		return reference.isEmpty()
				? wrong(List.of(new FieldProblem("reference", "Cette information est nécessaire.")), null)
				: action.apply(HousingIds.dwelling(landlord, reference), reference);
	}

	private static Judgement wrong(List<FieldProblem> errors, @Nullable String reference) {
		return new Judgement(WRONG_DATA, "Certaines informations sont à corriger.", errors, null, reference);
	}

	private static String field(JacksonException ex) {
		return ex.getPath().isEmpty() ? "data" : String.valueOf(ex.getPath().getFirst().getPropertyName());
	}

	private static @Nullable JsonNode data(IncomingEvent event) {
		try {
			JsonNode data = event.data().isBlank() ? null : JSON.readTree(event.data());
			return data != null && data.isObject() ? data : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private interface OneDwelling {

		Judgement apply(String dwellingId, String reference);

	}

}
