package fr.logementdabord.referral.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import fr.logementdabord.referral.form.Question.Keep;
import fr.logementdabord.referral.form.Question.Kind;
import fr.logementdabord.referral.form.Question.Need;
import fr.logementdabord.referral.reference.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FieldSetsTest {

	private final FieldSets forms = FieldSets.load();

	@Test
	void the_form_of_a_day_is_the_version_in_force() {
		assertThat(this.forms.on(LocalDate.of(2019, 1, 1)).id()).isEqualTo("2019-1");
		assertThat(this.forms.on(LocalDate.of(2025, 12, 31)).id()).isEqualTo("2019-1");
		assertThat(this.forms.on(LocalDate.of(2026, 1, 1)).id()).isEqualTo("2026-1");
		assertThatThrownBy(() -> this.forms.on(LocalDate.of(2018, 12, 31))).isInstanceOf(IllegalStateException.class);
	}

	@Test
	void every_question_and_section_has_words_in_french() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		FieldSet form = this.forms.on(LocalDate.of(2026, 11, 23));
		assertThat(form.questions()).allSatisfy((question) -> {
			assertThat(messages.getMessage("field." + question.label(), null, null, Locale.FRANCE)).as(question.path())
				.isNotBlank();
			assertThat(messages.getMessage("section." + question.section(), null, null, Locale.FRANCE)).isNotBlank();
		});
	}

	/** What the saisine asks, as the county listed it. */
	@Test
	void the_form_asks_everything_a_saisine_tells() {
		assertThat(this.forms.on(LocalDate.of(2026, 11, 23)).questions()).extracting(Question::path)
			.contains("referrer.worker", "referrer.phone", "household.members[].presence",
					"household.members[].situation", "contact.caution", "contact.channels", "territoryBasis.kind",
					"housing.since", "motive", "difficulties", "resources.kinds", "resources.band", "arrears.rent",
					"arrears.stage", "socialHousing.number", "socialHousing.on", "siao.number", "dalo.outcome",
					"iml.examined", "iml.outcome", "supports.kinds", "wish", "informed", "informed.on",
					"agreesToConference", "agreement.on", "urgency");
	}

	@Test
	void a_question_that_one_version_dropped_is_still_known() {
		FieldSets changed = forms(set("a", "2019-01-01", "2026-12-31", question("old.question", null)),
				set("b", "2027-01-01", null, question("new.question", null)));
		assertThat(changed.knows("old.question")).isTrue();
		assertThat(changed.on(LocalDate.of(2027, 1, 1)).questionOf("old.question")).isEmpty();
		assertThat(changed.knows("never.asked")).isFalse();
	}

	@Test
	void versions_that_contradict_themselves_stop_the_start() {
		assertThatThrownBy(() -> forms(set("a", "2019-01-01", null), set("b", "2026-01-01", null)))
			.hasMessageContaining("overlap");
		assertThatThrownBy(() -> forms(set("a", "2019-01-01", null, question("x", null), question("x", null))))
			.hasMessageContaining("twice");
		assertThatThrownBy(() -> forms(set("a", "2019-01-01", null, question("x", Condition.parse("never.asked=YES")))))
			.hasMessageContaining("not asked");
		assertThatThrownBy(() -> new FieldSets(List.of(new FieldSet("a", period("2019-01-01", null), List.of()))))
			.hasMessageContaining("does not ask all");
		assertThatThrownBy(() -> Condition.parse("nothing")).isInstanceOf(IllegalStateException.class);
	}

	private FieldSets forms(FieldSet... sets) {
		return new FieldSets(List.of(sets));
	}

	private FieldSet set(String id, String from, @Nullable String to, Question... more) {
		List<Question> questions = new ArrayList<>(this.forms.on(LocalDate.of(2019, 1, 1)).questions());
		questions.addAll(List.of(more));
		return new FieldSet(id, period(from, to), questions);
	}

	private static Question question(String path, @Nullable Condition when) {
		return new Question("situation", path, Kind.TEXT, null, Need.EXPECTED, true, when, 100, Keep.VAULT);
	}

	private static Period period(String from, @Nullable String to) {
		return new Period(LocalDate.parse(from), (to != null) ? LocalDate.parse(to) : null);
	}

}
