package fr.logementdabord.web.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import fr.logementdabord.web.body.SentBody;
import fr.logementdabord.web.table.Ndjson;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every operation of every service: how to get in, and how a refusal is
 * told.
 */
final class Conventions {

	private static final String TOKEN = "jeton";

	/** What a controller answers to a command is known when it runs. */
	private static final String ANY_SUCCESS = "2XX";

	private static final String PROBLEM = "Probleme";

	private Conventions() {
	}

	static OpenAPI head(String application) {
		return new OpenAPI().info(new Info().title(application)
			.version("1")
			.description(
					"API de la suite Logement d’abord. Les dates sont des jours ISO, les montants des centimes, les codes des chaînes. Une liste se lit par pages (page, size) ou d’un trait, une ligne JSON par élément (application/x-ndjson) ; elle dit son état par ETag, et format=csv, xlsx ou ndjson vaut Accept pour un simple lien."))
			.components(new Components().addSecuritySchemes(TOKEN, new SecurityScheme().type(SecurityScheme.Type.OAUTH2)
				.description(
						"Jeton d’accès du fournisseur d’identité, dans l’en-tête Authorization. Un système partenaire l’obtient par ses identifiants de client ; les rôles et l’organisation viennent du jeton.")
				.flows(new OAuthFlows().clientCredentials(new OAuthFlow().tokenUrl("/oauth2/token").scopes(null)))));
	}

	static void complete(OpenAPI document, List<SentBody> bodies) {
		document.setServers(null);
		document.setSecurity(null);
		document.getComponents().addSchemas(PROBLEM, problem());
		for (Refusal refusal : Refusal.values()) {
			document.getComponents().addResponses(refusal.name, refusal.response());
		}
		new DescribedBodies(document, Sentences.ofClassPath()).put(bodies);
		Summaries summaries = Summaries.ofClassPath();
		document.getPaths()
			.forEach((path, item) -> item.readOperationsMap()
				.forEach((method, operation) -> complete(path, method, operation, summaries)));
		ListForms.tell(document);
	}

	private static void complete(String path, PathItem.HttpMethod method, Operation operation, Summaries summaries) {
		operation.setOperationId(operationId(path, method));
		operation.setTags(List.of(path.split("/")[2]));
		operation.setSummary(summaries.of(method.name().toLowerCase(Locale.ROOT), path));
		operation.setParameters(eachOnce(operation.getParameters()));
		operation.setSecurity(List.of(new SecurityRequirement().addList(TOKEN)));
		ApiResponses answers = new ApiResponses();
		operation.getResponses().forEach((status, answer) -> {
			if (!status.startsWith("4") && !status.startsWith("5")) {
				boolean anyOf = "200".equals(status) && method != PathItem.HttpMethod.GET;
				String told = anyOf ? ANY_SUCCESS : status;
				answers.addApiResponse(told, named(answer).description(meaning(told)));
			}
		});
		for (Refusal refusal : Refusal.values()) {
			if (refusal.concerns(path, method, operation)) {
				answers.addApiResponse(refusal.status,
						new ApiResponse().$ref("#/components/responses/" + refusal.name));
			}
		}
		operation.setResponses(answers);
	}

	/** Several methods of a controller may answer one operation, each with its form. */
	private static @Nullable List<Parameter> eachOnce(@Nullable List<Parameter> parameters) {
		if (parameters == null) {
			return null;
		}
		Map<String, Parameter> once = new LinkedHashMap<>();
		parameters.forEach((parameter) -> once.putIfAbsent(parameter.getIn() + " " + parameter.getName(), parameter));
		return List.copyOf(once.values());
	}

	/** Where a controller names no media type: JSON, unless it answers with a file. */
	private static ApiResponse named(ApiResponse answer) {
		if (answer.getContent() != null && answer.getContent().remove("*/*") instanceof MediaType body) {
			Schema<?> schema = body.getSchema();
			boolean file = schema != null && ("binary".equals(schema.getFormat()) || "byte".equals(schema.getFormat()));
			answer.getContent().addMediaType(file ? "application/octet-stream" : "application/json", body);
			if (!file) {
				answer.getContent().addMediaType(Ndjson.NDJSON_VALUE, body);
			}
		}
		return answer;
	}

	/**
	 * {@code postReferralsCaseIdClosure}: stable, whatever the controllers are called.
	 */
	static String operationId(String path, PathItem.HttpMethod method) {
		StringBuilder id = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
		for (String word : path.substring("/api/".length()).split("[/{}.-]+")) {
			if (!word.isEmpty()) {
				id.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
			}
		}
		return id.toString();
	}

	private static String meaning(String status) {
		return switch (status) {
			case ANY_SUCCESS -> "Fait : 201 avec Location pour ce qui a été créé, 202 tant que le traitement continue.";
			case "200" -> "Trouvé.";
			default -> "Fait.";
		};
	}

	private static Schema<?> problem() {
		Schema<?> field = new ObjectSchema().addProperty("field", new StringSchema().description("Chemin du champ"))
			.addProperty("message", new StringSchema().description("Une phrase en français"))
			.required(List.of("field", "message"));
		return new ObjectSchema().description("Problème au sens de la RFC 9457.")
			.addProperty("type", new StringSchema().format("uri").description("Nature stable du problème"))
			.addProperty("title", new StringSchema())
			.addProperty("status", new IntegerSchema())
			.addProperty("detail", new StringSchema().description("Une phrase en français, sans donnée personnelle"))
			.addProperty("instance", new StringSchema().format("uri-reference"))
			.addProperty("errors", new ArraySchema().items(field).description("Champ par champ, s’il y a lieu"))
			.addProperty("incident", new StringSchema().description("Référence à citer, pour une erreur de notre côté"))
			.required(List.of("type", "title", "status", "detail"));
	}

	/**
	 * The refusals of an operation.
	 */
	private enum Refusal {

		INVALID("400", "DemandeACorriger",
				"Ce qui a été envoyé ne convient pas ; errors dit champ par champ pourquoi."),
		UNAUTHENTICATED("401", "NonAuthentifie", "Pas de jeton, ou un jeton qui n’est pas cru."),
		FORBIDDEN("403", "AccesRefuse", "Le rôle ne permet pas cette action."),
		NOT_FOUND("404", "Introuvable", "N’existe pas, ou pas pour ce rôle, ce territoire ou cette organisation."),
		REFUSED("409", "ActionImpossible", "L’état actuel ne permet pas cette action."),
		VERSION("412", "VersionDepassee", "La version indiquée dans If-Match n’est plus la dernière."),
		TOO_LARGE("413", "EnvoiTropVolumineux", "L’envoi dépasse la taille permise."),
		MEDIA_TYPE("415", "FormatNonReconnu", "Le format de l’envoi n’est pas reconnu."),
		TOO_MANY("429", "TropDeDemandes", "Trop d’envois en une minute ; à renvoyer tel quel après Retry-After."),
		UNAVAILABLE("503", "ServiceIndisponible", "À renvoyer tel quel après Retry-After.");

		private final String status;

		private final String name;

		private final String description;

		Refusal(String status, String name, String description) {
			this.status = status;
			this.name = name;
			this.description = description;
		}

		ApiResponse response() {
			return new ApiResponse().description(this.description)
				.content(new Content().addMediaType("application/problem+json",
						new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
		}

		boolean concerns(String path, PathItem.HttpMethod method, Operation operation) {
			boolean changes = method != PathItem.HttpMethod.GET;
			return switch (this) {
				case INVALID -> changes || operation.getParameters() != null;
				case UNAUTHENTICATED, UNAVAILABLE -> true;
				case FORBIDDEN -> operation.getExtensions() != null
						&& operation.getExtensions().containsKey(DescribedOperation.ROLES);
				case NOT_FOUND -> path.contains("{");
				case REFUSED -> changes;
				case VERSION -> has(operation.getParameters(), "If-Match");
				case TOO_MANY -> changes && path.startsWith("/api/inbox/");
				case TOO_LARGE, MEDIA_TYPE -> operation.getRequestBody() != null;
			};
		}

		private static boolean has(@Nullable List<Parameter> parameters, String name) {
			return parameters != null && parameters.stream().anyMatch((parameter) -> name.equals(parameter.getName()));
		}

	}

}
