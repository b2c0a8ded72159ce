package fr.logementdabord.referral.web;

import java.util.List;
import java.util.stream.Collectors;

import fr.logementdabord.referral.domain.orientation.Advice;
import fr.logementdabord.referral.domain.orientation.Assessment;
import fr.logementdabord.referral.domain.orientation.Fact;
import fr.logementdabord.referral.domain.orientation.FactKey;
import fr.logementdabord.referral.domain.orientation.Reason;
import fr.logementdabord.referral.web.AdviceAnswer.About;
import fr.logementdabord.referral.web.AdviceAnswer.Line;
import fr.logementdabord.web.page.FrenchText;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts an advice and its reasons into words.
 */
@Component
class AdviceWords {

	private static final String NOT_KNOWN = "non renseigné";

	private final FrenchText french;

	AdviceWords(FrenchText french) {
		this.french = french;
	}

	AdviceAnswer of(Assessment assessment) {
		return new AdviceAnswer(assessment.ruleSet(), assessment.advised(),
				assessment.advices().stream().map(this::about).toList());
	}

	/** Several measures and solutions in a row. */
	String names(List<String> codes) {
		return codes.isEmpty() ? "aucun conseil"
				: codes.stream().map((code) -> this.french.label("advice", code)).collect(Collectors.joining(", "));
	}

	private About about(Advice advice) {
		return new About(advice.code(), advice.outcome().name(), advice.reasons().stream().map(this::line).toList());
	}

	private Line line(Reason reason) {
		return new Line(reason.rule().id(), reason.rule().group(), reason.rule().words(), reason.finding().name(),
				known(reason.rule().fact(), reason.fact()), source(reason.rule().source()), reason.rule().local());
	}

	private String known(FactKey key, @Nullable Fact fact) {
		return switch (fact) {
			case null -> NOT_KNOWN;
			case Fact.Code(var code) -> this.french.label(kind(key), code);
			case Fact.Codes codes when codes.codes().isEmpty() -> codes.complete() ? "aucun élément" : NOT_KNOWN;
			case Fact.Codes codes -> this.french.labels(kind(key), codes.inOrder());
			case Fact.Amount(var years) -> this.french.number(years) + "\u00A0ans";
		};
	}

	private static String kind(FactKey key) {
		return switch (key) {
			case HOUSING_SITUATION -> "housing-situation";
			case MOTIVE -> "motive";
			case COMPOSITION -> "composition";
			case DIFFICULTIES -> "difficulty";
			case IML_OUTCOME -> "iml-outcome";
			case RESOURCES -> "resource-kind";
			case PROCEDURE_STAGE -> "procedure-stage";
			case ADVISED_ABOVE -> "advice";
			case RENT_DEBT_BAND -> "arrears-band";
			case AGE -> "fact";
		};
	}

	/** Lines of the deliberation, as people cite them. */
	private static String source(String source) {
		return source.startsWith("seed:") ? "délibération 2023-326, lignes " + source.substring("seed:".length())
				: source;
	}

}
