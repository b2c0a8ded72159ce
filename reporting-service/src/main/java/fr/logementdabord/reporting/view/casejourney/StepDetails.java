package fr.logementdabord.reporting.view.casejourney;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Collects the details of a step; what the event does not carry is left out.
 */
final class StepDetails {

	private final Map<Detail, String> details = new EnumMap<>(Detail.class);

	private final Recorded where;

	private final @Nullable String territory;

	private StepDetails(Recorded where, @Nullable String territory) {
		this.where = where;
		this.territory = territory;
	}

	static StepDetails at(Recorded where, @Nullable String territory) {
		return new StepDetails(where, territory);
	}

	StepDetails with(Detail detail, @Nullable Object value) {
		if (value != null) {
			this.details.put(detail, value.toString());
		}
		return this;
	}

	StepDetails with(Detail detail, @Nullable Collection<?> values) {
		return with(detail, (values == null || values.isEmpty()) ? null
				: values.stream().map(Object::toString).collect(Collectors.joining(",")));
	}

	/** A step of the case itself. */
	Step step(StepKind kind, LocalDate on) {
		return step(kind, on, null);
	}

	/** A step of one measure, search or placement of the case. */
	Step step(StepKind kind, LocalDate on, @Nullable String subject) {
		return new Step(this.where.eventId(), this.where.stream(), this.where.version(), kind, on, this.where.at(),
				subject, this.territory, this.details);
	}

}
