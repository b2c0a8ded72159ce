package fr.logementdabord.web.problem;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * Builds RFC 9457 problems with a stable type and French words.
 */
public final class Problems {

	/** Property of a problem: seconds after which the same request may succeed. */
	static final String RETRY_AFTER = "retryAfterSeconds";

	private static final String TYPE = "urn:logementdabord:probleme:";

	private Problems() {
	}

	/**
	 * A problem.
	 * @param status the HTTP status
	 * @param code stable kebab-case code, last part of the type
	 * @param detail one French sentence, without personal data
	 */
	public static ProblemDetail of(HttpStatusCode status, String code, String detail) {
		var problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create(TYPE + code));
		problem.setTitle(title(status.value()));
		return problem;
	}

	/** What was sent is not valid: one line per field. */
	public static ProblemDetail invalid(List<FieldProblem> fields) {
		var problem = of(HttpStatus.BAD_REQUEST, "donnees-invalides", "Certaines informations sont à corriger.");
		problem.setProperty("errors", fields);
		return problem;
	}

	/**
	 * The caller asked for too much at a time.
	 * @param most how much is permitted
	 * @param during in which time; after it the caller may go on
	 */
	public static ProblemDetail tooMany(int most, Duration during) {
		var problem = of(HttpStatus.TOO_MANY_REQUESTS, "trop-de-demandes",
				"La limite de %d par %d secondes est atteinte : rien n’a été fait. Renvoyez la même demande plus tard."
					.formatted(most, during.toSeconds()));
		problem.setProperty(RETRY_AFTER, during.toSeconds());
		return problem;
	}

	/** A problem known only by its status. */
	public static ProblemDetail of(HttpStatusCode status) {
		return switch (status.value()) {
			case 400 -> of(status, "demande-invalide", "La demande ne peut pas être lue.");
			case 401 -> of(status, "non-authentifie", "Vous devez vous connecter pour continuer.");
			case 403 -> of(status, "acces-refuse", "Vos droits ne permettent pas cette action.");
			case 404 -> of(status, "introuvable", "Cette page n’existe pas ou ne vous est pas accessible.");
			case 405 -> of(status, "methode-non-permise", "Cette adresse ne permet pas cette action.");
			case 406 -> of(status, "format-indisponible", "Ce format n’est pas proposé à cette adresse.");
			case 413 -> of(status, "envoi-trop-volumineux", "L’envoi dépasse la taille permise.");
			case 415 -> of(status, "format-non-reconnu", "Le format de l’envoi n’est pas reconnu.");
			case 503 -> of(status, "service-indisponible",
					"Le service est momentanément indisponible. Votre demande peut être renvoyée telle quelle dans quelques instants.");
			default -> status.is4xxClientError() ? of(status, "demande-refusee", "La demande ne peut pas être traitée.")
					: of(status, "erreur-interne", "Une erreur est survenue de notre côté. Elle a été enregistrée.");
		};
	}

	private static String title(int status) {
		return switch (status) {
			case 400 -> "Demande à corriger";
			case 401 -> "Connexion nécessaire";
			case 403 -> "Accès refusé";
			case 404 -> "Introuvable";
			case 405 -> "Action impossible ici";
			case 406, 415 -> "Format non reconnu";
			case 409 -> "Action impossible dans l’état actuel";
			case 412 -> "Le dossier a changé entre-temps";
			case 413 -> "Envoi trop volumineux";
			case 429 -> "Trop de demandes";
			case 503 -> "Service momentanément indisponible";
			default -> (status < 500) ? "Demande refusée" : "Erreur interne";
		};
	}

}
