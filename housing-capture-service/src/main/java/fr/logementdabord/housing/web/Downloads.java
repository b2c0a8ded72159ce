package fr.logementdabord.housing.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/**
 * Whether a list is wanted as a table for a spreadsheet.
 */
final class Downloads {

	private Downloads() {
	}

	/**
	 * By the header {@code Accept: text/csv}, or {@code format=csv} for a plain link.
	 */
	static boolean isCsvWanted(HttpServletRequest request) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		return "csv".equals(request.getParameter("format")) || (accept != null && accept.startsWith("text/csv"));
	}

}
