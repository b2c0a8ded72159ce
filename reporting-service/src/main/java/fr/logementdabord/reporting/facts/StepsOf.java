package fr.logementdabord.reporting.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import fr.logementdabord.reporting.view.casejourney.Detail;
import fr.logementdabord.reporting.view.casejourney.Step;
import fr.logementdabord.reporting.view.casejourney.StepKind;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one subject, in the order in which they were decided.
 */
final class StepsOf {

	private final List<Step> steps;

	StepsOf(List<Step> decided) {
		this.steps = decided;
	}

	/** The subjects that steps of these kinds speak of, each with its own steps. */
	static Map<String, StepsOf> bySubject(List<Step> decided, Set<StepKind> kinds) {
		Map<String, List<Step>> found = new LinkedHashMap<>();
		for (Step step : decided) {
			if (step.subject() != null && kinds.contains(step.kind())) {
				found.computeIfAbsent(step.subject(), (subject) -> new ArrayList<>()).add(step);
			}
		}
		Map<String, StepsOf> subjects = new LinkedHashMap<>();
		found.forEach((subject, steps) -> subjects.put(subject, new StepsOf(steps)));
		return subjects;
	}

	Stream<Step> all(StepKind... kinds) {
		List<StepKind> wanted = Arrays.asList(kinds);
		return this.steps.stream().filter((step) -> wanted.contains(step.kind()));
	}

	@Nullable Step first(StepKind kind) {
		return all(kind).findFirst().orElse(null);
	}

	@Nullable Step last(StepKind... kinds) {
		return all(kinds).reduce((first, last) -> last).orElse(null);
	}

	@Nullable Dated firstDay(StepKind kind) {
		return Dated.of(first(kind));
	}

	@Nullable Dated lastDay(StepKind kind) {
		return Dated.of(last(kind));
	}

	/** The last word on a detail, from steps of these kinds. */
	@Nullable String said(Detail detail, StepKind... kinds) {
		return all(kinds).map((step) -> step.detail(detail))
			.filter((value) -> value != null)
			.reduce((first, last) -> last)
			.orElse(null);
	}

	<S> Stages<S> stages(Function<Step, @Nullable S> reached) {
		return new Stages<>(this.steps.stream().flatMap((step) -> {
			S stage = reached.apply(step);
			return (stage == null) ? Stream.empty() : Stream.of(new Stages.Stage<>(stage, step.on()));
		}).toList());
	}

	@Nullable String territory() {
		return this.steps.stream()
			.map(Step::territory)
			.filter((territory) -> territory != null)
			.reduce((first, last) -> last)
			.orElse(null);
	}

	/** A detail with several values, none when the step does not say. */
	static List<String> several(@Nullable String values) {
		return (values == null || values.isEmpty()) ? List.of() : List.of(values.split(","));
	}

}
