package fr.logementdabord.reporting.view.casejourney;

import java.util.EnumSet;
import java.util.Set;

import fr.logementdabord.reporting.view.casejourney.Subject.Supported;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.Criteria;

/**
 * One reason for which somebody may see cases: which ones, as a query and as the same
 * condition on a case already read, and what of them.
 */
sealed interface Grant {

	/**
	 * The cases, for the database.
	 */
	Criteria cases();

	/**
	 * The same condition on a case already read.
	 */
	boolean covers(Subject subject);

	/**
	 * The parts that may be seen.
	 */
	default Set<Part> parts() {
		return EnumSet.allOf(Part.class);
	}

	/**
	 * Whether the type of a measure may be seen.
	 */
	boolean measureType();

	/**
	 * The only association whose measures may be seen, null for all of them.
	 */
	default @Nullable String onlyProvider() {
		return null;
	}

	/**
	 * Whether this measure may be seen.
	 */
	default boolean shows(Supported measure) {
		return parts().contains(Part.MEASURE) && (onlyProvider() == null || onlyProvider().equals(measure.provider()));
	}

	/**
	 * State, Department and auditor: every case, also where no platform covers the
	 * commune. Measure types reach the State in aggregates only.
	 */
	record WholeCounty(boolean measureType) implements Grant {

		@Override
		public Criteria cases() {
			return new Criteria();
		}

		@Override
		public boolean covers(Subject subject) {
			return true;
		}

	}

	/**
	 * A coordinator: the cases of the territories worked for.
	 */
	record OfTerritories(Set<String> territories) implements Grant {

		@Override
		public Criteria cases() {
			return Criteria.where("territory").in(this.territories);
		}

		@Override
		public boolean covers(Subject subject) {
			return subject.territory() != null && this.territories.contains(subject.territory());
		}

		@Override
		public boolean measureType() {
			return true;
		}

	}

	/**
	 * A referrer: the saisines its organisation sent, and nothing of what follows them.
	 */
	record SentBy(String organisation) implements Grant {

		@Override
		public Criteria cases() {
			return Criteria.where("referrer").is(this.organisation);
		}

		@Override
		public boolean covers(Subject subject) {
			return this.organisation.equals(subject.referrer());
		}

		@Override
		public Set<Part> parts() {
			return EnumSet.of(Part.REFERRAL);
		}

		@Override
		public boolean measureType() {
			return false;
		}

	}

	/**
	 * An association: the cases with a measure allocated to it, and of the measures only
	 * its own.
	 */
	record Supports(String organisation) implements Grant {

		@Override
		public Criteria cases() {
			return Criteria.where("measures.provider").is(this.organisation);
		}

		@Override
		public boolean covers(Subject subject) {
			return subject.measures().stream().anyMatch(this::shows);
		}

		@Override
		public boolean measureType() {
			return true;
		}

		@Override
		public String onlyProvider() {
			return this.organisation;
		}

	}

}
