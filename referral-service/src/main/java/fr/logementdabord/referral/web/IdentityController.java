package fr.logementdabord.referral.web;

import java.util.List;

import fr.logementdabord.referral.identity.Household;
import fr.logementdabord.referral.identity.IdentityVault;
import fr.logementdabord.referral.identity.IdentityVault.DisplayName;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who the household is, for those who may know. The other services ask here with their
 * caller's token, so that nobody learns more through them.
 */
@RestController
class IdentityController {

	private static final int MOST_CASES = 100;

	private final IdentityVault vault;

	IdentityController(IdentityVault vault) {
		this.vault = vault;
	}

	/** Cases that the caller may not know are left out, without a word. */
	@GetMapping("/api/identities")
	ResponseEntity<List<DisplayName>> displayNames(@RequestParam List<String> caseId, Viewer viewer) {
		if (caseId.size() > MOST_CASES) {
			throw ProblemException.invalid("caseId", "Demandez au plus %d dossiers à la fois.".formatted(MOST_CASES));
		}
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(this.vault.displayNames(viewer, caseId));
	}

	@GetMapping("/api/identities/{caseId}")
	@PreAuthorize("hasAnyRole('referrer', 'coordinator', 'association', 'department')")
	ResponseEntity<Household> household(@PathVariable String caseId, Viewer viewer) {
		Household household = this.vault.household(viewer, caseId).orElseThrow(() -> new NotFound("Cette saisine"));
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(household);
	}

}
