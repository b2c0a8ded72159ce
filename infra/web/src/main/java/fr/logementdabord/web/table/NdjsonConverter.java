package fr.logementdabord.web.table;

import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * Writes the rows of a page, or of a whole list, one JSON document per line.
 */
final class NdjsonConverter extends AbstractGenericHttpMessageConverter<Object> {

	private final JsonMapper json;

	NdjsonConverter(JsonMapper json) {
		super(Ndjson.NDJSON);
		this.json = json;
	}

	@Override
	protected boolean supports(Class<?> type) {
		return Page.class.isAssignableFrom(type) || Iterable.class.isAssignableFrom(type);
	}

	@Override
	public boolean canWrite(@Nullable Type type, Class<?> valueClass, @Nullable MediaType mediaType) {
		return canWrite(valueClass, mediaType);
	}

	@Override
	public boolean canRead(Type type, @Nullable Class<?> contextClass, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected boolean canRead(@Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected void writeInternal(Object body, @Nullable Type type, HttpOutputMessage output) throws IOException {
		output.getBody().write(lines(body, this.json));
	}

	static byte[] lines(Object body, JsonMapper json) {
		StringBuilder lines = new StringBuilder();
		Iterable<?> rows = (body instanceof Page<?> page) ? page.items() : (Iterable<?>) body;
		rows.forEach((row) -> lines.append(json.writeValueAsString(row)).append('\n'));
		return lines.toString().getBytes(StandardCharsets.UTF_8);
	}

	@Override
	protected Object readInternal(Class<?> type, HttpInputMessage input) {
		throw new HttpMessageNotReadableException("NDJSON is only written", input);
	}

	@Override
	public Object read(Type type, @Nullable Class<?> contextClass, HttpInputMessage input) {
		return readInternal(ResolvableType.forType(type).toClass(), input);
	}

}
