package fr.logementdabord.referral.reminder;

import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Viewer;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Lets a coordinator tick a reminder off.
 */
@Controller
@PreAuthorize("hasRole('coordinator')")
class RemindersController {

	private final Reminders reminders;

	RemindersController(Reminders reminders) {
		this.reminders = reminders;
	}

	@PostMapping("/saisines/relances/{id}/traitee")
	String handle(@PathVariable String id, Viewer viewer, IdempotencyKey key) {
		if (!this.reminders.handle(viewer, id)) {
			throw new NotFound("Cette relance");
		}
		return "redirect:/saisines/bureau";
	}

}
