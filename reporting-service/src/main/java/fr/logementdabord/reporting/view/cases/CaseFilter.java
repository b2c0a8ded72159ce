package fr.logementdabord.reporting.view.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import fr.logementdabord.reporting.view.casejourney.CaseStatus;
import fr.logementdabord.reporting.view.casejourney.MeasureStatus;
import fr.logementdabord.reporting.view.casejourney.Part;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.reporting.view.casejourney.TerritoryFilter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which cases are asked for.
 *
 * @param territory a territory key
 * @param measureRunning with, or without, a running measure
 * @param housed moved in, or not
 * @param status where the saisine stands
 * @param q a piece of a case number; never a name, which stays out of URLs
 */
public record CaseFilter(@Nullable @Size(max = 40) String territory, @Nullable Boolean measureRunning,
		@Nullable Boolean housed, @Nullable CaseStatus status, @Nullable @Size(max = 40) String q) {

	/** Every case. */
	public static final CaseFilter NONE = new CaseFilter(null, null, null, null, null);

	/**
	 * All cases of a territory.
	 */
	public static CaseFilter in(@Nullable String territory) {
		return new CaseFilter(territory, null, null, null, null);
	}

	// A filter on a part that may not be seen would tell it by the length of the list: it
	// finds only cases of which that part may be seen.
	Criteria within(Scope scope) {
		List<Criteria> all = new ArrayList<>();
		all.add(scope.cases(Part.REFERRAL));
		all.add(Criteria.where("submittedOn").exists(true));
		all.add(TerritoryFilter.in(this.territory));
		if (this.measureRunning != null) {
			all.add(scope.casesWithMeasure(MeasureStatus.RUNNING, this.measureRunning));
		}
		if (this.housed != null) {
			all.add(scope.cases(Part.HOUSING));
			all.add(Criteria.where("housed").is(this.housed));
		}
		if (this.status != null) {
			all.add(Criteria.where("status").is(this.status.name()));
		}
		if (this.q != null && !this.q.isBlank()) {
			all.add(Criteria.where("_id").regex(Pattern.quote(this.q.strip().toUpperCase(Locale.ROOT))));
		}
		return new Criteria().andOperator(all);
	}

}
