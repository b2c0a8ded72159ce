package fr.logementdabord.gateway.search;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import fr.logementdabord.web.security.Viewer;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

import static fr.logementdabord.web.security.Roles.ASSOCIATION;
import static fr.logementdabord.web.security.Roles.COORDINATOR;
import static fr.logementdabord.web.security.Roles.DEPARTMENT;
import static fr.logementdabord.web.security.Roles.REFERRER;

/**
 * The search of every page. What was typed is sent in the body of the request, so that no
 * name that somebody tries ends in an address or its history.
 */
@Controller
class SearchPage {

	private static final int LONGEST = 100;

	private static final String PAGE = "search";

	private static final String FIELD = "recherche=";

	/** Who may know households: referral-service looks for their names. */
	private static final String[] KNOW_HOUSEHOLDS = { REFERRER, COORDINATOR, ASSOCIATION, DEPARTMENT };

	private final Search search;

	SearchPage(Search search) {
		this.search = search;
	}

	@GetMapping("/recherche")
	String form(Model model) {
		return shown(model, "", false, List.of());
	}

	@PostMapping("/recherche")
	String find(HttpServletRequest request, Model model) throws IOException {
		String typed = typed(request).strip();
		if (typed.isEmpty() || typed.length() > LONGEST) {
			model.addAttribute("wrong", typed.isEmpty() ? "Saisissez un numéro, une référence ou une organisation."
					: "La recherche ne peut dépasser 100 caractères.");
			return shown(model, typed, false, List.of());
		}
		Set<String> roles = Viewer.current().map(Viewer::roles).orElse(Set.of());
		return shown(model, typed, true, this.search.find(typed, roles, request));
	}

	/**
	 * The gateway keeps the body of a form whole for the service it is meant for, so that
	 * its fields are no parameters, here neither.
	 */
	private static String typed(HttpServletRequest request) throws IOException {
		String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return Stream.of(body.split("&"))
			.filter((field) -> field.startsWith(FIELD))
			.map((field) -> decoded(field.substring(FIELD.length())))
			.findFirst()
			.orElse("");
	}

	private static String decoded(String value) {
		try {
			return URLDecoder.decode(value, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException notEncoded) {
			return value;
		}
	}

	private static String shown(Model model, String typed, boolean searched, List<Finding> findings) {
		boolean knowsHouseholds = Viewer.current().filter((person) -> person.isAny(KNOW_HOUSEHOLDS)).isPresent();
		model.addAttribute("knowsHouseholds", knowsHouseholds);
		model.addAttribute("mayBeAName", knowsHouseholds && searched && !Place.isReference(typed));
		model.addAttribute("searched", searched);
		model.addAttribute("typed", typed);
		model.addAttribute("findings", findings);
		return PAGE;
	}

}
