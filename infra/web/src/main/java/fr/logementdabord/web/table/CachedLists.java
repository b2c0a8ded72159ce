package fr.logementdabord.web.table;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Every list that is asked for by GET says which state of it this is ({@code ETag}); who
 * has that state already is answered 304. The tag is made of the rows this viewer may
 * see: it tells nothing of others. A page also says where the next one is ({@code Link}).
 */
@ControllerAdvice
final class CachedLists implements ResponseBodyAdvice<Object> {

	private final JsonMapper json;

	CachedLists(JsonMapper json) {
		this.json = json;
	}

	@Override
	public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
		return true;
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returned, MediaType form,
			Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
			ServerHttpResponse response) {
		byte[] state = (HttpMethod.GET.equals(request.getMethod()) && body != null) ? state(body, form) : null;
		if (state == null || response.getHeaders().getETag() != null) {
			return body;
		}
		if (body instanceof Page<?> page) {
			link(page, request.getURI(), response.getHeaders());
		}
		String tag = "W/\"" + digest(form, state) + "\"";
		response.getHeaders().setETag(tag);
		response.getHeaders().setCacheControl(CacheControl.noCache().cachePrivate());
		response.getHeaders().setVary(List.of(HttpHeaders.ACCEPT, HttpHeaders.AUTHORIZATION));
		if (request.getHeaders().getIfNoneMatch().contains(tag)) {
			response.setStatusCode(HttpStatus.NOT_MODIFIED);
			return null;
		}
		return body;
	}

	private byte @Nullable [] state(Object body, MediaType form) {
		if (form.equalsTypeAndSubtype(Ndjson.NDJSON)) {
			return NdjsonConverter.lines(body, this.json);
		}
		if (body instanceof byte[] file && form.equalsTypeAndSubtype(CsvTable.CSV)) {
			return file;
		}
		return (body instanceof Page<?>) ? this.json.writeValueAsBytes(body) : null;
	}

	private static void link(Page<?> page, URI asked, HttpHeaders headers) {
		headers.set("X-Total-Count", Long.toString(page.total()));
		if (page.page() + 1 < page.pages()) {
			headers.add(HttpHeaders.LINK, "<" + at(asked, page.page() + 1) + ">; rel=\"next\"");
		}
		if (page.page() > 0) {
			headers.add(HttpHeaders.LINK, "<" + at(asked, page.page() - 1) + ">; rel=\"prev\"");
		}
	}

	/** Without scheme and host: these are the gateway's. */
	private static String at(URI asked, int page) {
		URI there = UriComponentsBuilder.fromUri(asked).replaceQueryParam("page", page).build(true).toUri();
		return there.getRawPath() + "?" + there.getRawQuery();
	}

	private static String digest(MediaType form, byte[] state) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(form.getSubtype().getBytes(StandardCharsets.US_ASCII));
			return HexFormat.of().formatHex(digest.digest(state), 0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
