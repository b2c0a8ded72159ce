package fr.logementdabord.referral.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import fr.logementdabord.referral.directory.Organisations.Filter;
import fr.logementdabord.referral.reference.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OrganisationsTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final Organisation BETHUNE = organisation("ccas-bethune", "CCAS de Béthune", "CCAS", null);

	private static final Organisation FORMER = organisation("asso-ancienne", "Association Ancienne", "ASSOCIATION",
			LocalDate.of(2021, 12, 31));

	private final Organisations organisations = new Organisations(List.of(BETHUNE, FORMER));

	@Test
	void an_organisation_that_has_left_keeps_its_name() {
		assertThat(this.organisations.find("asso-ancienne")).contains(FORMER);
		assertThat(this.organisations.search(new Filter(null, null, false), TODAY)).containsExactly(BETHUNE);
		assertThat(this.organisations.search(new Filter(null, null, true), TODAY)).containsExactly(FORMER, BETHUNE);
	}

	@Test
	void it_is_found_by_name_without_accents_by_id_and_by_kind() {
		assertThat(this.organisations.search(new Filter("bethune", null, false), TODAY)).containsExactly(BETHUNE);
		assertThat(this.organisations.search(new Filter("CCAS-B", null, false), TODAY)).containsExactly(BETHUNE);
		assertThat(this.organisations.search(new Filter(" ", "ASSOCIATION", true), TODAY)).containsExactly(FORMER);
		assertThat(this.organisations.search(new Filter("arras", null, true), TODAY)).isEmpty();
	}

	@Test
	void a_directory_that_contradicts_itself_stops_the_service() {
		assertThatThrownBy(() -> new Organisations(List.of(BETHUNE, BETHUNE)))
			.hasMessageContaining("ccas-bethune twice");
		assertThatThrownBy(() -> new Organisations(List.of(organisation("x", "X", "CLUB", null))))
			.hasMessageContaining("CLUB");
	}

	@Test
	void every_organisation_of_the_demonstration_accounts_has_a_name() throws IOException {
		Organisations known = Organisations.load();
		String accounts = Files.readString(Path.of("../infra/platform/identity/src/main/resources/demo-directory.yml"));
		assertThat(
				Pattern.compile("organisation: ([a-z-]+)").matcher(accounts).results().map((found) -> found.group(1)))
			.isNotEmpty()
			.allSatisfy((id) -> assertThat(known.find(id)).isPresent());
	}

	private static Organisation organisation(String id, String name, String kind, @Nullable LocalDate to) {
		return new Organisation(id, name, kind, new Period(LocalDate.of(2019, 1, 1), to));
	}

}
