package fr.logementdabord.referral.directory;

import java.util.Map;

import fr.logementdabord.referral.reference.ReferenceCsv;
import fr.logementdabord.web.page.FrenchText;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class DirectoryNamesTest {

	private final FrenchText french = french();

	@Test
	void a_sixth_platform_has_its_name_on_every_page_from_its_row_alone() {
		assertThat(this.french.territory("ternois")).isEqualTo("Ternois");
	}

	@Test
	void organisations_and_people_are_named_and_unknown_ones_shown_as_they_are() {
		assertThat(this.french.label("organisation", "asso-escale")).isEqualTo("Association Escale (démo)");
		assertThat(this.french.label("organisation", "asso-inconnue")).isEqualTo("asso-inconnue");
		assertThat(this.french.label("worker", "coordo.cmartin")).isEqualTo("Camille Martin");
		assertThat(this.french.label("worker", "parti.depuis")).isEqualTo("parti.depuis");
	}

	private static FrenchText french() {
		StaticMessageSource words = new StaticMessageSource();
		words.setParentMessageSource(new DirectoryNames(Organisations.load(),
				ReferenceCsv.rows("/reference-with-a-sixth-platform/", "platforms.csv"),
				Map.of("coordo.cmartin", "Camille Martin")::get));
		return new FrenchText(words);
	}

}
