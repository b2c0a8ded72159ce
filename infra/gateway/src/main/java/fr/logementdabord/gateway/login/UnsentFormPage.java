package fr.logementdabord.gateway.login;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The form that a session did not live to send: sent again, with the key that makes a
 * repetition harmless, or given up.
 */
@Controller
class UnsentFormPage {

	private final UnsentForms forms;

	UnsentFormPage(UnsentForms forms) {
		this.forms = forms;
	}

	@GetMapping("/envoi-en-attente")
	String show(Authentication person, HttpServletRequest request, HttpServletResponse response, Model model) {
		Optional<UnsentForm> form = this.forms.of(request, person.getName());
		if (form.isEmpty()) {
			return "redirect:/";
		}
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		model.addAttribute("form", form.get());
		return "unsent-form";
	}

	@PostMapping("/envoi-en-attente/abandon")
	String giveUp(HttpServletRequest request) {
		this.forms.forget(request);
		return "redirect:/";
	}

}
