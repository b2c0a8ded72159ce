package fr.logementdabord.referral.web;

import fr.logementdabord.referral.identity.HouseholdSearch;
import fr.logementdabord.referral.identity.HouseholdSearch.Found;
import fr.logementdabord.web.limit.CallerLimit;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Finds a household by its name. The name travels in a body and the answer is its own
 * page, so that it stands in no address, no history and no log.
 */
@Controller
@PreAuthorize("hasAnyRole('referrer', 'coordinator', 'association', 'department')")
class HouseholdSearchPages {

	private static final int LONGEST = 100;

	private static final String PAGE = "referrals/by-name";

	private final HouseholdSearch search;

	private final CallerLimit limit;

	HouseholdSearchPages(HouseholdSearch search, @Value("${identity-vault.searches-per-minute}") int perMinute) {
		this.search = search;
		this.limit = new CallerLimit(perMinute);
	}

	@PostMapping("/api/identities/search")
	ResponseEntity<Found> search(@RequestBody NameRequest request, Viewer viewer) {
		String name = request.checked();
		this.limit.take(viewer, 1);
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(this.search.find(viewer, name));
	}

	@GetMapping("/saisines/par-nom")
	String form() {
		return PAGE;
	}

	@PostMapping("/saisines/par-nom")
	String found(@RequestParam(required = false) @Nullable String name, Viewer viewer, Model model) {
		var request = new NameRequest(name);
		model.addAttribute("name", name);
		String wrong = request.wrong();
		if (wrong != null) {
			model.addAttribute("wrong", wrong);
			return PAGE;
		}
		this.limit.take(viewer, 1);
		model.addAttribute("found", this.search.find(viewer, request.checked()));
		return PAGE;
	}

	/**
	 * Whom to look for.
	 *
	 * @param name family names, given names or both, at most 100 characters
	 */
	record NameRequest(@Nullable String name) {

		/** A name never ends up in a log by accident. */
		@Override
		public String toString() {
			return "NameRequest";
		}

		String checked() {
			String wrong = wrong();
			if (this.name == null || wrong != null) {
				throw ProblemException.invalid("name", String.valueOf(wrong));
			}
			return this.name;
		}

		@Nullable String wrong() {
			if (this.name == null || !HouseholdSearch.isName(this.name)) {
				return "Saisissez un nom de famille, un prénom ou les deux.";
			}
			return (this.name.length() > LONGEST) ? "Le nom ne peut dépasser %d caractères.".formatted(LONGEST) : null;
		}

	}

}
