package fr.logementdabord.referral.view.openreferrals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.referral.access.CaseAccess;
import fr.logementdabord.referral.reference.Territories;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Counts the saisines that no platform covered, by group of communes and year: where the
 * county misses a platform. A household that flees violence is counted without a place.
 */
public class OutOfCoverage {

	private final MongoTemplate mongo;

	private final Views views;

	private final Territories territories;

	private final CaseAccess access;

	public OutOfCoverage(MongoTemplate mongo, Views views, Territories territories, CaseAccess access) {
		this.mongo = mongo;
		this.views = views;
		this.territories = territories;
		this.access = access;
	}

	/** The counts within what the viewer may see, the most numerous first. */
	public List<Count> counts(Viewer viewer) {
		Query query = Query.query(new Criteria().andOperator(this.access.cases(viewer),
				Criteria.where("territory").is(null), Criteria.where("status").ne(null)));
		Map<Integer, Map<String, Long>> years = new TreeMap<>(Comparator.reverseOrder());
		for (OpenReferral row : this.mongo.find(query, OpenReferral.class,
				this.views.collection(OpenReferralsView.COLLECTION))) {
			LocalDate day = row.submittedOn();
			if (day != null) {
				String epci = (row.notCoveredEpci() != null) ? row.notCoveredEpci() : "";
				years.computeIfAbsent(day.getYear(), (year) -> new TreeMap<>()).merge(epci, 1L, Long::sum);
			}
		}
		List<Count> counts = new ArrayList<>();
		years.forEach((year, groups) -> groups.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue().reversed())
			.forEach((group) -> counts.add(count(year, group.getKey(), group.getValue()))));
		return counts;
	}

	private Count count(int year, String epci, long saisines) {
		return new Count(year, epci.isEmpty() ? null : epci, epci.isEmpty() ? null : this.territories.epciName(epci),
				saisines);
	}

	/**
	 * A count of saisines, not of households.
	 *
	 * @param epci SIREN of the group of communes, null = not told
	 */
	public record Count(int year, @Nullable String epci, @Nullable String name, long saisines) {
	}

}
