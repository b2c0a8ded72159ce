package fr.logementdabord.gateway.information;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Help with the words, and how accessible the pages are.
 */
@Controller
class InformationPages {

	@GetMapping("/aide")
	String help() {
		return "information/help";
	}

	@GetMapping("/accessibilite")
	String accessibility() {
		return "information/accessibility";
	}

}
