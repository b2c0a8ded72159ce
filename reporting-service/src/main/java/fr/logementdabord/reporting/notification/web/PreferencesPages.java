package fr.logementdabord.reporting.notification.web;

import java.util.Arrays;
import java.util.Optional;

import fr.logementdabord.reporting.notification.NotificationSettings;
import fr.logementdabord.reporting.notification.mail.MailServer;
import fr.logementdabord.reporting.notification.mail.MailWish;
import fr.logementdabord.reporting.notification.mail.Subscribers;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * How somebody wishes to be told by e-mail. The address is that of their account; it is
 * kept only while they wish e-mails.
 */
@Controller
@RequestMapping("/notifications/preferences")
@PreAuthorize("hasAnyRole('coordinator', 'referrer', 'association', 'landlord')")
class PreferencesPages {

	private final Subscribers subscribers;

	private final MailServer server;

	private final NotificationSettings settings;

	PreferencesPages(Subscribers subscribers, MailServer server, NotificationSettings settings) {
		this.subscribers = subscribers;
		this.server = server;
		this.settings = settings;
	}

	@GetMapping
	String show(@RequestParam(required = false) @Nullable String saved, Viewer viewer, Authentication account,
			Model model) {
		model.addAttribute("saved", saved != null);
		model.addAttribute("wish", this.subscribers.wishOf(viewer.login()));
		model.addAttribute("wishes", MailWish.values());
		model.addAttribute("address", Account.address(account).orElse(null));
		model.addAttribute("mailsLeave", this.server.isThere());
		model.addAttribute("digestAt", this.settings.digestAt());
		model.addAttribute("endAfterDays", this.settings.mailsEndAfter().toDays());
		return "notifications/preferences";
	}

	@PostMapping
	String choose(@RequestParam(required = false) @Nullable String wish, Viewer viewer, Authentication account) {
		MailWish chosen = Arrays.stream(MailWish.values())
			.filter((known) -> known.name().equals(wish))
			.findFirst()
			.orElseThrow(() -> ProblemException.invalid("wish", "Choisissez l’un des trois envois proposés."));
		Optional<String> address = Account.address(account);
		if (chosen != MailWish.NONE && address.isEmpty()) {
			throw ProblemException.invalid("wish", "Votre compte n’a pas d’adresse électronique.");
		}
		this.subscribers.wish(viewer, chosen, address.orElse(""));
		return "redirect:/notifications/preferences?saved=1";
	}

}
