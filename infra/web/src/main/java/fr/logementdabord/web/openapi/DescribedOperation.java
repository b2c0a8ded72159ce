package fr.logementdabord.web.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.command.IfMatch;
import fr.logementdabord.web.table.PageRequest;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.springdoc.core.customizers.GlobalOperationCustomizer;

import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;

/**
 * What a controller method takes beyond what springdoc knows, and who may call it.
 */
final class DescribedOperation implements GlobalOperationCustomizer {

	static final String ROLES = "x-roles";

	private static final Pattern ROLE = Pattern.compile("'([a-z-]+)'");

	private static final int KEY_MIN = 8;

	private static final int KEY_MAX = 100;

	@Override
	public Operation customize(Operation operation, HandlerMethod handler) {
		List<Parameter> parameters = new ArrayList<>();
		if (operation.getParameters() != null) {
			parameters.addAll(operation.getParameters());
		}
		parameters.removeIf(DescribedOperation::isNegotiation);
		for (MethodParameter argument : handler.getMethodParameters()) {
			parameters.removeIf((parameter) -> isVersion(argument, parameter));
			QueryRecord.spread(argument, parameters);
			add(argument, parameters);
		}
		operation.setParameters(parameters.isEmpty() ? null : parameters);
		PreAuthorize rule = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), PreAuthorize.class);
		if (rule == null) {
			rule = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), PreAuthorize.class);
		}
		if (rule != null) {
			operation.addExtension(ROLES, List.copyOf(roles(rule.value())));
		}
		return operation;
	}

	/** Accept is told by the media types of the answers. */
	private static boolean isNegotiation(Parameter parameter) {
		return "header".equals(parameter.getIn()) && HttpHeaders.ACCEPT.equalsIgnoreCase(parameter.getName());
	}

	private static boolean isVersion(MethodParameter argument, Parameter parameter) {
		return argument.hasParameterAnnotation(IfMatch.class)
				&& parameter.getName().equals(argument.getParameter().getName());
	}

	private static void add(MethodParameter argument, List<Parameter> parameters) {
		if (argument.getParameterType() == IdempotencyKey.class) {
			parameters.add(new Parameter().in("header")
				.name(IdempotencyKey.HEADER)
				.required(true)
				.description("Une valeur nouvelle par commande, la même en cas de renvoi.")
				.schema(new StringSchema().minLength(KEY_MIN).maxLength(KEY_MAX).pattern("^[A-Za-z0-9._:-]+$")));
		}
		else if (argument.getParameterType() == PageRequest.class) {
			parameters.add(number("page", "Numéro de la page, à partir de 0.", 0, PageRequest.MAX_PAGE, 0));
			parameters
				.add(number("size", "Nombre de lignes par page.", 1, PageRequest.MAX_SIZE, PageRequest.DEFAULT_SIZE));
		}
		else if (argument.hasParameterAnnotation(IfMatch.class)) {
			parameters.add(new Parameter().in("header")
				.name(HttpHeaders.IF_MATCH)
				.required(false)
				.description("La version reçue dans ETag ; la commande est refusée (412) si elle a changé.")
				.schema(new StringSchema().pattern("^\"?\\d{1,18}\"?$")));
		}
	}

	private static Parameter number(String name, String description, int min, int max, int otherwise) {
		Schema<Number> schema = new IntegerSchema().format("int32");
		schema.setMinimum(BigDecimal.valueOf(min));
		schema.setMaximum(BigDecimal.valueOf(max));
		schema.setDefault(otherwise);
		return new Parameter().in("query").name(name).required(false).description(description).schema(schema);
	}

	private static Set<String> roles(String rule) {
		Set<String> roles = new TreeSet<>();
		ROLE.matcher(rule).results().forEach((found) -> roles.add(found.group(1)));
		return roles;
	}

}
