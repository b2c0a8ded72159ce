package fr.logementdabord.web.table;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * For a plain link to the API, which cannot send {@code Accept}: {@code format=csv},
 * {@code xlsx} or {@code ndjson} says which form of a list is wanted.
 */
final class FormatParameter implements ContentNegotiationStrategy {

	private static final Map<String, MediaType> FORMS = Map.of("csv", CsvTable.CSV, "xlsx",
			MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), "ndjson",
			Ndjson.NDJSON);

	@Override
	public List<MediaType> resolveMediaTypes(NativeWebRequest request) {
		MediaType form = FORMS.get(String.valueOf(request.getParameter("format")));
		return (form != null && isApi(request)) ? List.of(form) : MEDIA_TYPE_ALL_LIST;
	}

	static boolean isApi(NativeWebRequest request) {
		HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
		return asked != null && asked.getRequestURI().startsWith("/api/");
	}

}
