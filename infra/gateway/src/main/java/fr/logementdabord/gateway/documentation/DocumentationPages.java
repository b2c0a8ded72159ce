package fr.logementdabord.gateway.documentation;

import fr.logementdabord.web.problem.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Shows the contracts to whoever wants to plug in.
 */
@Controller
class DocumentationPages {

	private final Documentation documentation;

	DocumentationPages(Documentation documentation) {
		this.documentation = documentation;
	}

	@GetMapping("/documentation")
	String all(Model model) {
		model.addAttribute("parts", this.documentation.parts());
		model.addAttribute("changes", this.documentation.changes());
		return "documentation/index";
	}

	@GetMapping("/documentation/{context}")
	String one(@PathVariable String context, Model model) {
		model.addAttribute("part",
				this.documentation.part(context).orElseThrow(() -> new NotFound("Cette documentation")));
		return "documentation/service";
	}

}
