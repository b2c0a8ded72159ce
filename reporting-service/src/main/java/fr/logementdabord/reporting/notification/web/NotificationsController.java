package fr.logementdabord.reporting.notification.web;

import java.util.Optional;

import fr.logementdabord.reporting.notification.Matter;
import fr.logementdabord.reporting.notification.Notifications;
import fr.logementdabord.reporting.notification.Notifications.Filter;
import fr.logementdabord.reporting.notification.Notifications.Row;
import fr.logementdabord.reporting.notification.mail.Subscribers;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * What somebody is notified of. Each person reads for themselves: a mark of one hides
 * nothing from a colleague.
 */
@Controller
@PreAuthorize("hasAnyRole('coordinator', 'referrer', 'association', 'landlord')")
class NotificationsController {

	private static final String PAGE = "/notifications";

	private static final String UNREAD = "redirect:" + PAGE + "?unread=true";

	private final Notifications notifications;

	private final Subscribers subscribers;

	private final FrenchText french;

	NotificationsController(Notifications notifications, Subscribers subscribers, FrenchText french) {
		this.notifications = notifications;
		this.subscribers = subscribers;
		this.french = french;
	}

	@GetMapping("/api/notifications")
	@ResponseBody
	Page<Row> list(@Valid Filter filter, PageRequest asked, Viewer viewer) {
		return this.notifications.page(viewer, filter, asked);
	}

	@GetMapping(PAGE)
	String page(@Valid Filter filter, PageRequest asked, Viewer viewer, Authentication account, Model model) {
		this.subscribers.seen(viewer, Account.address(account).orElse(null));
		model.addAttribute("page", this.notifications.page(viewer, filter, asked));
		model.addAttribute("filter", filter);
		model.addAttribute("matters", Matter.of(viewer));
		return "notifications/list";
	}

	@GetMapping(PAGE + "/export.csv")
	ResponseEntity<byte[]> file(@Valid Filter filter, Viewer viewer) {
		CsvTable table = CsvTable.withColumns("Le", "Objet", "Dossier", "Lue");
		this.notifications.all(viewer, filter)
			.forEach((row) -> table.row(this.french.dateTime(row.raisedAt()), this.french.label("matter", row.matter()),
					Optional.ofNullable(row.caseId()).orElse(""), this.french.yesNo(row.read())));
		return table.download("notifications.csv");
	}

	@PostMapping(PAGE + "/{id}/lue")
	String read(@PathVariable String id, Viewer viewer) {
		if (!this.notifications.read(viewer, id)) {
			throw new NotFound("Cette notification");
		}
		return UNREAD;
	}

	@PostMapping(PAGE + "/lues")
	String readAll(Viewer viewer) {
		this.notifications.readAll(viewer);
		return UNREAD;
	}

}
