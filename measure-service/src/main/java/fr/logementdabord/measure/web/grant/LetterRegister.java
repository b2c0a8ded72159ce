package fr.logementdabord.measure.web.grant;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.measure.domain.agreement.AgreementCodes;
import fr.logementdabord.measure.domain.grant.GrantCodes;
import fr.logementdabord.measure.web.Fields;
import fr.logementdabord.measure.web.grant.GrantDetail.LetterLine;
import fr.logementdabord.web.page.FrenchText;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * The registered letters of all grants, those that wait for an answer first, the most
 * urgent at the top (articles 7, 8, 12 and 13).
 */
@Component
class LetterRegister {

	static final List<String> STATES = List.of("AWAITED", "OVERDUE", "ANSWERED", "NO_ANSWER_AWAITED");

	private static final Comparator<Row> ORDER = Comparator
		.comparing((Row row) -> row.awaited() ? row.answerDueOn() : LocalDate.MAX)
		.thenComparing(Row::sentOn, Comparator.reverseOrder())
		.thenComparing(Row::letterId);

	private final GrantDesk grants;

	private final FrenchText french;

	LetterRegister(GrantDesk grants, FrenchText french) {
		this.grants = grants;
		this.french = french;
	}

	/**
	 * Searches.
	 * @param sent envelope, purpose, state: each may be absent
	 */
	List<Row> find(Map<String, String> sent) {
		Map<String, String> filled = new HashMap<>(sent);
		filled.values().removeIf(String::isBlank);
		Fields fields = Fields.of(filled);
		String envelope = fields.optionalCode("envelope", AgreementCodes.ENVELOPES).orElse(null);
		String purpose = fields.optionalCode("purpose", GrantCodes.LETTER_PURPOSES).orElse(null);
		String state = fields.optionalCode("state", STATES).orElse(null);
		fields.orThrow();
		return this.grants.all(envelope)
			.stream()
			.flatMap((grant) -> grant.letters().stream().map((letter) -> Row.of(grant, letter)))
			.filter((row) -> purpose == null || row.purpose().equals(purpose))
			.filter((row) -> state == null || row.state().equals(state))
			.sorted(ORDER)
			.toList();
	}

	/** What was found, to take away. */
	ResponseEntity<byte[]> download(Map<String, String> sent, MediaType format) {
		SheetExport sheet = SheetExport.of("Courriers recommandés", "Appel", "Année", "Objet", "Expéditeur",
				"Envoyé le", "Réponse avant le", "État", "Suite", "Répondu le");
		for (Row row : find(sent)) {
			sheet.row(this.french.label("envelope", row.envelope()), row.year(),
					this.french.label("letter-purpose", row.purpose()),
					this.french.label("letter-sender", row.sender()), row.sentOn(), row.answerDueOn(),
					this.french.label("letter-state", row.state()),
					(row.outcome() != null) ? this.french.label("letter-outcome", row.outcome()) : null,
					row.answeredOn());
		}
		return sheet.download(format, "courriers-recommandes");
	}

	/**
	 * A letter with its grant.
	 *
	 * @param answerDueOn last day of the other side's two months, where they are given
	 * @param state one of {@link #STATES}
	 */
	record Row(String grantId, String envelope, int year, String letterId, String purpose, String sender,
			LocalDate sentOn, @Nullable LocalDate answerDueOn, String state, @Nullable String outcome,
			@Nullable LocalDate answeredOn) {

		static Row of(GrantDetail grant, LetterLine letter) {
			return new Row(grant.grantId(), grant.envelope(), grant.year(), letter.letterId(), letter.purpose(),
					letter.sender(), letter.sentOn(), letter.answerDueOn(), state(letter), letter.outcome(),
					letter.answeredOn());
		}

		boolean awaited() {
			return this.state.equals("AWAITED") || this.state.equals("OVERDUE");
		}

		private static String state(LetterLine letter) {
			if (letter.answeredOn() != null) {
				return "ANSWERED";
			}
			if (letter.answerDueOn() == null) {
				return "NO_ANSWER_AWAITED";
			}
			return letter.overdue() ? "OVERDUE" : "AWAITED";
		}

	}

}
