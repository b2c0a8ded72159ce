package fr.logementdabord.platform.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where people type their login and password.
 */
@Controller
class LoginPage {

	private final String publicUrl;

	LoginPage(@Value("${identity.public-url}") String publicUrl) {
		this.publicUrl = publicUrl;
	}

	@GetMapping("/login")
	String login(@RequestParam(required = false) @Nullable String error, Model model) {
		model.addAttribute("publicUrl", this.publicUrl).addAttribute("failed", error != null);
		return "login";
	}

	/** Nobody has business here but to log in. */
	@GetMapping("/")
	String home() {
		return "redirect:" + this.publicUrl + "/";
	}

}
