package fr.logementdabord.housing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import fr.logementdabord.housing.application.Communes;
import fr.logementdabord.housing.domain.matching.Finding;
import fr.logementdabord.housing.domain.matching.Judgement;
import fr.logementdabord.housing.domain.matching.Total;
import fr.logementdabord.housing.domain.matching.Verdict;
import fr.logementdabord.web.page.FrenchText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says in French what rules and totals say in codes and numbers.
 */
@Component
class TableText {

	private static final String NO_BREAK = "\u00A0";

	private static final String NO_EFFECT = "Sans effet sur l’ensemble";

	private final MessageSource messages;

	private final FrenchText french;

	private final Communes communes;

	TableText(MessageSource messages, FrenchText french, Communes communes) {
		this.messages = messages;
		this.french = french;
		this.communes = communes;
	}

	/** One rule about one pair. */
	public String finding(Finding finding) {
		String key = "finding." + finding.rule() + "." + finding.verdict();
		return this.messages.getMessage(key, arguments(finding), key, Locale.FRANCE);
	}

	/** What makes a pair impossible, in one line. */
	public String broken(Judgement pair) {
		return pair.broken().stream().map(this::finding).collect(Collectors.joining(" "));
	}

	/** What people should look at before they decide, in one line; empty when nothing. */
	public String advice(Judgement pair) {
		return pair.findings()
			.stream()
			.filter((finding) -> finding.verdict() == Verdict.ADVICE || finding.verdict() == Verdict.TO_CHECK)
			.map(this::finding)
			.collect(Collectors.joining(" "));
	}

	/** What a change does to the whole. */
	public String effect(Total change) {
		if (change.isNothing()) {
			return NO_EFFECT;
		}
		List<String> parts = new ArrayList<>();
		if (change.households() != 0) {
			parts.add(counted(change.households(), "ménage logé", "ménages logés"));
		}
		if (change.scarceSpent() != 0) {
			parts.add(counted(change.scarceSpent(), "logement rare dépensé", "logements rares dépensés"));
		}
		if (change.points() != 0) {
			parts.add((change.points() > 0 ? "+" : "−") + Math.abs(change.points()) + NO_BREAK + "points");
		}
		return String.join(", ", parts);
	}

	/** What a whole is worth. */
	public String total(Total total) {
		return this.french.number(total.households()) + NO_BREAK
				+ (total.households() > 1 ? "ménages logés" : "ménage logé") + ", " + this.french.number(total.points())
				+ NO_BREAK + "points"
				+ (total.scarceSpent() == 0 ? ""
						: ", " + counted(total.scarceSpent(), "logement rare dépensé", "logements rares dépensés")
							.replace(" de plus", ""));
	}

	private static String counted(int change, String one, String many) {
		int size = Math.abs(change);
		return size + NO_BREAK + (size > 1 ? many : one) + (change > 0 ? " de plus" : " de moins");
	}

	private Object[] arguments(Finding finding) {
		List<String> facts = finding.facts();
		return switch (finding.rule()) {
			case TYPOLOGY_SOUGHT -> new Object[] { this.french.label("typology", facts.getFirst()) };
			case TYPOLOGY_FOR_COMPOSITION -> new Object[] { this.french.label("typology", facts.getFirst()),
					this.french.label("composition", facts.getLast()) };
			case COMMUNE_EXCLUDED -> new Object[] { this.communes.nameOf(facts.getFirst()) };
			case REGIME -> new Object[] { this.french.label("regime", facts.getFirst()) };
			case AGE_FOR_REGIME ->
				new Object[] { this.french.labels("ages", Arrays.asList(facts.getFirst().split(","))) };
			case EFFORT_RATE -> facts.stream().map((percent) -> percent.replace('.', ',')).toArray();
			case LEFT_TO_LIVE -> facts.stream().map((cents) -> this.french.euros(Long.valueOf(cents))).toArray();
			case ACCESSIBILITY, STAIRS -> facts.toArray();
		};
	}

}
