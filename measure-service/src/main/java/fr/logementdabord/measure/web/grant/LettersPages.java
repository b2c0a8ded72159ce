package fr.logementdabord.measure.web.grant;

import java.util.Map;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.measure.domain.agreement.AgreementCodes;
import fr.logementdabord.measure.domain.grant.GrantCodes;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * The register of letters, over HTTP and as a page.
 */
@Controller
class LettersPages {

	private final LetterRegister register;

	LettersPages(LetterRegister register) {
		this.register = register;
	}

	@GetMapping("/api/grants/letters")
	@PreAuthorize(GrantsApi.READERS)
	@ResponseBody
	Page<LetterRegister.Row> all(@RequestParam Map<String, String> sent, PageRequest asked) {
		return Page.slice(this.register.find(sent), asked);
	}

	@GetMapping("/subventions/courriers")
	@PreAuthorize(GrantsApi.READERS)
	ModelAndView page(@RequestParam Map<String, String> sent, PageRequest asked) {
		ModelAndView model = new ModelAndView("subventions/courriers");
		model.addObject("page", all(sent, asked));
		model.addObject("search", sent);
		model.addObject("envelopes", AgreementCodes.ENVELOPES);
		model.addObject("purposes", GrantCodes.LETTER_PURPOSES);
		model.addObject("states", LetterRegister.STATES);
		return model;
	}

	@GetMapping("/subventions/courriers.{ending:csv|xlsx}")
	@PreAuthorize(GrantsApi.READERS)
	ResponseEntity<byte[]> download(@PathVariable String ending, @RequestParam Map<String, String> sent) {
		return this.register.download(sent, SheetExport.endingIn(ending));
	}

}
