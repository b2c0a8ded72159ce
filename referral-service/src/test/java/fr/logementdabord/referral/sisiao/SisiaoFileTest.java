package fr.logementdabord.referral.sisiao;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import fr.logementdabord.documents.sheet.CellProblem;
import fr.logementdabord.documents.sheet.SheetFile;
import fr.logementdabord.documents.sheet.SheetLimits;
import fr.logementdabord.documents.sheet.UnreadableSheet;
import fr.logementdabord.referral.form.FormAnswers;
import fr.logementdabord.referral.reference.SisiaoCodes;
import fr.logementdabord.referral.sisiao.SisiaoFile.Exit;
import fr.logementdabord.referral.sisiao.SisiaoFile.Exported;
import fr.logementdabord.referral.sisiao.SisiaoFile.Extract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How each child lives with the household and how a case ended go to SI-SIAO in its codes
 * (domain §4.1, §4.6).
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SisiaoFileTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

	private final SisiaoFile file = new SisiaoFile(SisiaoCodes.load());

	@Test
	void each_child_has_its_presence_and_adults_have_none_there() throws UnreadableSheet {
		FormAnswers family = new FormAnswers(Map.of("household.members[0].link", List.of("SELF"),
				"household.members[1].link", List.of("PARTNER"), "household.members[1].presence", List.of("PERMANENT"),
				"household.members[2].link", List.of("CHILD"), "household.members[2].presence", List.of("WEEKENDS"),
				"household.members[3].link", List.of("CHILD"), "household.members[3].presence", List.of("AWAY"),
				"household.members[4].link", List.of("CHILD"), "household.members[4].presence",
				List.of("SHARED_CUSTODY")));

		String csv = csv(family, null);
		assertThat(csv).contains("TYPE_HEBERGEMENT_ENFANT", ";\"3 ; 2\";", "TYPE_HEBERGEMENT_ENFANT : AWAY");

		Extract back = read(csv);
		assertThat(back.problems()).isEmpty();
		FormAnswers draft = back.lines().getFirst().answers();
		assertThat(draft.first("household.members[1].link")).isEqualTo("CHILD");
		assertThat(draft.first("household.members[1].presence")).isEqualTo("WEEKENDS");
		assertThat(draft.first("household.members[2].presence")).isEqualTo("SHARED_CUSTODY");
	}

	@Test
	void a_closed_case_tells_where_the_household_went_and_what_has_no_id_there() {
		assertThat(csv(FormAnswers.none(), new Exit(DAY, "OWN_TENANCY_SOCIAL", "OBJECTIVE_REACHED")))
			.contains("SITUATION_SORTIE_DEMANDE", ";15;", "SITUATION_SORTIE_DEMANDE : OBJECTIVE_REACHED");
		assertThat(csv(FormAnswers.none(), new Exit(DAY, "DECEASED", "DEATH"))).as("both are one id there")
			.contains(";6;")
			.doesNotContain("SITUATION_SORTIE_DEMANDE : ");
		assertThat(csv(FormAnswers.none(), new Exit(DAY, "UNKNOWN", "DEPARTURE"))).contains(";\"28 ; 18\";");
	}

	@Test
	void a_request_that_ended_over_there_is_a_draft_whose_words_tell_how() throws UnreadableSheet {
		Extract read = read("Numéro SI-SIAO;SITUATION_SORTIE_DEMANDE\n62-1;15\n");
		assertThat(read.problems()).extracting(CellProblem::column).containsExactly("SITUATION_SORTIE_DEMANDE");
		assertThat(read.lines().getFirst().answers().first("housing.history"))
			.startsWith("SI-SIAO SITUATION_SORTIE_DEMANDE 15 : ");
	}

	private String csv(FormAnswers answers, @Nullable Exit exit) {
		return new String(this.file
			.export(List.of(new Exported("LDA-7K3QX9M2TD4A", DAY, answers.with("siao.number", List.of("62-1")), exit)))
			.csv(), StandardCharsets.UTF_8);
	}

	private Extract read(String csv) throws UnreadableSheet {
		return this.file
			.read(SheetFile.read(csv.getBytes(StandardCharsets.UTF_8), new SheetLimits(100_000, 100, 60, 2_000)), DAY);
	}

}
