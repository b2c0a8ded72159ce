package fr.logementdabord.gateway.page;

import fr.logementdabord.web.security.Viewer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The first page: a welcome to anybody, the way to their work to people who are logged
 * in.
 */
@Controller
class HomePage {

	@GetMapping("/")
	String home(@RequestParam(name = "connexion", required = false) @Nullable String login, Model model) {
		model.addAttribute("loginFailed", "echec".equals(login));
		return Viewer.current().isPresent() ? "home" : "welcome";
	}

}
