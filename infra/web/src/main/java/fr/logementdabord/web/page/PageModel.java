package fr.logementdabord.web.page;

import java.util.HashMap;
import java.util.Map;

import fr.logementdabord.web.security.Viewer;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/**
 * What the layout needs on every page: {@code viewer} (absent when nobody is logged in),
 * {@code sections}, {@code currentPath}.
 */
public final class PageModel {

	private PageModel() {
	}

	public static Map<String, Object> with(Map<String, ?> own, HttpServletRequest request) {
		var model = new HashMap<String, Object>(own);
		var viewer = Viewer.current();
		viewer.ifPresent((person) -> model.putIfAbsent("viewer", person));
		model.put("sections", Navigation.sectionsFor(viewer.orElse(null)));
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		model.put("currentPath", (failed instanceof String path) ? path : request.getRequestURI());
		return model;
	}

}
