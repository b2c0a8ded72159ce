package fr.logementdabord.measure.web;

import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.web.identity.DisplayNames;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * What stands at the top of every page about one measure: whose it is, and the way to its
 * other pages.
 */
@Component
public class MeasureHeading {

	private final DisplayNames names;

	MeasureHeading(DisplayNames names) {
		this.names = names;
	}

	/**
	 * Begins a page.
	 */
	public ModelAndView on(String template, Loaded<SupportMeasure> loaded, Viewer viewer, Attempt attempt) {
		MeasureDetail measure = MeasureDetail.of(loaded);
		ModelAndView model = new ModelAndView(template);
		model.addObject("measure", measure);
		model.addObject("name", this.names.of(measure.caseId()));
		model.addObject("holds", MeasureAccess.isHeldBy(loaded.state(), viewer));
		model.addObject("coordinates",
				viewer.is(Roles.COORDINATOR) && viewer.territories().contains(measure.territory()));
		model.addObject("attempt", attempt);
		return model;
	}

}
