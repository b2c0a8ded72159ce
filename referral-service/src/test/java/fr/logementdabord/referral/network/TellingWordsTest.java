package fr.logementdabord.referral.network;

import java.util.List;
import java.util.stream.Collectors;

import fr.logementdabord.referral.network.TellingWords.Kind;
import fr.logementdabord.referral.reference.Commune;
import fr.logementdabord.referral.reference.Territories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TellingWordsTest {

	private static final TellingWords WORDS = new TellingWords(
			Territories.load().all().stream().map(Commune::name).collect(Collectors.toList()));

	private static final List<String> NAMES = List.of("Quévillard", "Maëlisse Jo");

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Comment aider MAELISSE à ouvrir ses courriers ? | NAME",
			"Mme Quevillard refuse les visites | NAME", "Elle vit à Béthune depuis peu | COMMUNE",
			"Accueillie à Bruay-la-Buissière | COMMUNE", "Expulsée le 12/03/2026 | DATE", "Depuis le 3 février | DATE",
			"Sans nouvelles depuis 2024 | DATE", "Joignable au 06 98 76 54 31 | PHONE",
			"Ecrire à quelqu.un@exemple.fr | EMAIL", "Voir le dossier LDA-7K3QX9M2TD4A | NUMBER" })
	void what_tells_who_it_is_is_found_and_named_by_its_kind(String text, Kind kind) {
		assertThat(WORDS.in(text, NAMES)).contains(kind);
	}

	@Test
	void ordinary_words_tell_nothing() {
		assertThat(WORDS.in("""
				Comment proposer des soins à une personne isolée qui accumule des objets et refuse les visites,
				sans rompre le lien ni presser les choses ? Trois tentatives, deux relais, un jour par semaine.""",
				NAMES))
			.isEmpty();
	}

}
