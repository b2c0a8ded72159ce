package fr.logementdabord.housing.web;

import java.util.Map;

import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.housing.application.Communes;
import fr.logementdabord.housing.availability.Announcement;
import fr.logementdabord.housing.domain.dwelling.Contingent;
import fr.logementdabord.housing.domain.dwelling.Dwelling;
import fr.logementdabord.housing.domain.dwelling.EnergyClass;
import fr.logementdabord.housing.domain.dwelling.Heating;
import fr.logementdabord.housing.domain.dwelling.Regime;
import fr.logementdabord.housing.domain.dwelling.Typology;
import fr.logementdabord.housing.view.dwellings.DwellingList;
import fr.logementdabord.housing.view.dwellings.DwellingRow;
import fr.logementdabord.housing.view.sight.Rows;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.PageRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of dwellings: the list for all, the announcement for landlords.
 */
@Controller
@RequestMapping("/logements")
class DwellingsPages {

	private static final DwellingList.Filter NOTHING = new DwellingList.Filter(null, null, null, null);

	private final DwellingActions actions;

	private final DwellingList dwellings;

	private final Communes communes;

	private final Validator validator;

	DwellingsPages(DwellingActions actions, DwellingList dwellings, Communes communes, Validator validator) {
		this.actions = actions;
		this.dwellings = dwellings;
		this.communes = communes;
		this.validator = validator;
	}

	@GetMapping
	@PreAuthorize("hasAnyRole('landlord', 'coordinator', 'state', 'department', 'auditor')")
	String list(DwellingList.Filter filter, PageRequest page, @RequestParam(required = false) @Nullable String saved,
			@RequestParam(defaultValue = "0") long version, @RequestParam(required = false) @Nullable Integer confirmed,
			Viewer viewer, Model model) {
		if (saved != null) {
			Rows.onceReached(version, () -> this.dwellings.find(viewer, saved), DwellingRow::version)
				.ifPresent((seen) -> model.addAttribute("saved", seen));
		}
		model.addAttribute("confirmed", confirmed);
		FormAnswer.fresh(model);
		return page(filter, page, viewer, model);
	}

	@PostMapping
	@PreAuthorize("hasRole('landlord')")
	Object announce(@RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key, Model model,
			HttpServletResponse response) {
		PageForm form = new PageForm(sent);
		return FormAnswer.of(() -> {
			Announcement request = form.checked(announcement(form), this.validator);
			Outcome.Accepted<Dwelling> done = this.actions.announce(viewer, request, key, null);
			return "/logements?saved=" + ((Dwelling.Announced) done.state()).dwellingId() + "&version="
					+ done.version();
		}, () -> page(NOTHING, PageRequest.first(), viewer, model), sent, model, response);
	}

	@PostMapping("/{id}/confirmation")
	@PreAuthorize("hasRole('landlord')")
	Object confirm(@PathVariable String id, Viewer viewer, IdempotencyKey key, Model model,
			HttpServletResponse response) {
		return FormAnswer.of(
				() -> "/logements?saved=" + id + "&version=" + this.actions.confirm(viewer, id, key, null).version(),
				() -> page(NOTHING, PageRequest.first(), viewer, model), Map.of(), model, response);
	}

	@PostMapping("/confirmations")
	@PreAuthorize("hasRole('landlord')")
	Object confirmAll(Viewer viewer, IdempotencyKey key, Model model, HttpServletResponse response) {
		return FormAnswer.of(() -> "/logements?confirmed=" + this.actions.confirmAll(viewer, key),
				() -> page(NOTHING, PageRequest.first(), viewer, model), Map.of(), model, response);
	}

	@PostMapping("/{id}/withdrawal")
	@PreAuthorize("hasRole('landlord')")
	Object withdraw(@PathVariable String id, Viewer viewer, IdempotencyKey key, Model model,
			HttpServletResponse response) {
		return FormAnswer.of(
				() -> "/logements?saved=" + id + "&version="
						+ this.actions.withdraw(viewer, id, null, key, null).version(),
				() -> page(NOTHING, PageRequest.first(), viewer, model), Map.of(), model, response);
	}

	private static Announcement announcement(PageForm form) {
		return new Announcement(form.text("reference"), form.text("communeInsee"),
				form.choice("typology", Typology.class), form.integer("surfaceM2"), form.cents("rentCents"),
				form.cents("chargesCents"), form.yesNo("accessible"), form.choice("regime", Regime.class),
				form.date("availableOn"), form.integer("floor"), form.yesNo("lift"),
				form.choice("heating", Heating.class), form.choice("energyClass", EnergyClass.class),
				form.choice("contingent", Contingent.class), form.integer("places"), null);
	}

	private String page(DwellingList.Filter filter, PageRequest page, Viewer viewer, Model model) {
		model.addAttribute("page", this.dwellings.page(viewer, filter, null, page));
		model.addAttribute("filter", filter);
		model.addAttribute("communes", this.communes);
		model.addAttribute("typologies", Typology.values());
		model.addAttribute("regimes", Regime.values());
		model.addAttribute("heatings", Heating.values());
		model.addAttribute("energyClasses", EnergyClass.values());
		model.addAttribute("contingents", Contingent.values());
		model.addAttribute("isLandlord", viewer.is(Roles.LANDLORD));
		return "logements";
	}

}
