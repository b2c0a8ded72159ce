package fr.logementdabord.web.openapi;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import jakarta.validation.constraints.Size;

import org.springframework.core.MethodParameter;

/**
 * A record that Spring binds from the query, as the parameters it is bound from:
 * springdoc takes it for one required object.
 */
final class QueryRecord {

	private QueryRecord() {
	}

	/**
	 * Puts the components of such a record in the place of the record.
	 */
	static void spread(MethodParameter argument, List<Parameter> parameters) {
		Class<?> type = argument.getParameterType();
		String name = argument.getParameter().getName();
		boolean told = parameters.removeIf((parameter) -> "query".equals(parameter.getIn())
				&& name.equals(parameter.getName()) && type.isRecord());
		if (told) {
			for (RecordComponent component : type.getRecordComponents()) {
				parameters.add(new Parameter().in("query")
					.name(component.getName())
					.required(false)
					.schema(schema(component)));
			}
		}
	}

	private static Schema<?> schema(RecordComponent component) {
		Class<?> type = component.getType();
		if (type == Boolean.class || type == boolean.class) {
			return new BooleanSchema();
		}
		if (type == LocalDate.class) {
			return new DateSchema();
		}
		if (Number.class.isAssignableFrom(type) || type == int.class || type == long.class) {
			return new IntegerSchema();
		}
		StringSchema text = new StringSchema();
		if (type.isEnum()) {
			Arrays.stream(type.getEnumConstants()).map(Object::toString).forEach(text::addEnumItem);
		}
		for (Annotation annotation : component.getAccessor().getAnnotations()) {
			if (annotation instanceof Size size && size.max() < Integer.MAX_VALUE) {
				text.maxLength(size.max());
			}
		}
		return text;
	}

}
