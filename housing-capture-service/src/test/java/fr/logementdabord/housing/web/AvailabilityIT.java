package fr.logementdabord.housing.web;

import java.time.LocalDate;
import java.util.UUID;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.housing.application.HousingIds;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.domain.dwelling.DwellingCard;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.AnnounceDwelling;
import fr.logementdabord.housing.domain.dwelling.Regime;
import fr.logementdabord.housing.domain.dwelling.Typology;
import fr.logementdabord.testkit.parts.Caller.Answer;
import fr.logementdabord.testkit.parts.Caller;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static fr.logementdabord.housing.web.People.today;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The life of an availability, from its announcement to its expiry.
 */
class AvailabilityIT extends RunningService {

	@Autowired
	private HousingStreams streams;

	@Test
	void a_landlord_says_everything_about_a_dwelling_and_everybody_reads_it() {
		People people = people();
		Caller landlord = people.landlord();
		String reference = reference();
		Answer announced = landlord.post("/api/dwellings", complete(reference));
		assertThat(announced.status()).as(announced.body()).isEqualTo(201);
		String id = announced.text("dwellingId");

		people.awaitDwelling(id, "AVAILABLE");
		Answer shown = people.department().get("/api/dwellings/" + id);
		assertThat(shown.json().path("floor").asInt()).isEqualTo(3);
		assertThat(shown.json().path("lift").asBoolean()).isTrue();
		assertThat(shown.text("heating")).isEqualTo("DISTRICT");
		assertThat(shown.text("energyClass")).isEqualTo("C");
		assertThat(shown.text("contingent")).isEqualTo("STATE");
		assertThat(shown.json().path("places").asInt()).isEqualTo(3);
		assertThat(shown.text("confirmBy")).isEqualTo(today().plusDays(15).toString());
		assertThat(landlord.page("/logements?q=" + reference).body()).contains("Étage 3 avec ascenseur",
				"Réseau de chaleur", "Préfectoral (État)", "Colocation de 3 place", "Toujours disponible");
	}

	@Test
	void the_same_reference_twice_is_an_update_and_after_a_withdrawal_a_new_offer() {
		People people = people();
		Caller landlord = people.landlord();
		String reference = reference();
		String id = landlord.post("/api/dwellings", complete(reference)).text("dwellingId");
		Answer update = landlord.post("/api/dwellings",
				complete(reference).replace("\"rentCents\":61000", "\"rentCents\":59000"));
		assertThat(update.text("dwellingId")).isEqualTo(id);
		People.await()
			.until(() -> people.department().get("/api/dwellings/" + id).json().path("rentCents").asLong() == 59000);

		assertThat(landlord.post("/api/dwellings/" + id + "/withdrawal", "{}").status()).isEqualTo(200);
		people.awaitDwelling(id, "WITHDRAWN");
		Answer confirmed = landlord.post("/api/dwellings/" + id + "/confirmation", "{}");
		assertThat(confirmed.status()).isEqualTo(409);
		landlord.post("/api/dwellings", complete(reference));
		people.awaitDwelling(id, "AVAILABLE");
		assertThat(landlord.post("/api/dwellings/" + id + "/confirmation", "{}").status()).isEqualTo(200);
	}

	@Test
	void an_availability_that_nobody_confirms_expires_by_itself() {
		String reference = reference();
		String id = HousingIds.dwelling("habitat-demo", reference);
		LocalDate before = today().minusDays(16);
		DwellingCard card = new DwellingCard("habitat-demo", reference, "62119", "artois", Typology.T1, 31, 32650, 4800,
				false, Regime.ORDINARY, before);
		this.streams.dwellings()
			.handle(id, new AnnounceDwelling(id, card, before, before.plusDays(15)),
					CommandContext.of(UUID.randomUUID().toString(), "bailleur"));

		people().awaitDwelling(id, "EXPIRED");
		assertThat(people().landlord().page("/logements?q=" + reference).body()).contains("Expiré, non confirmé");
	}

	@Test
	void a_landlord_confirms_all_its_dwellings_at_once_and_nobody_elses() {
		People people = people();
		String landlord = "habitat-" + UUID.randomUUID().toString().substring(0, 8);
		LocalDate before = today().minusDays(10);
		for (String owner : new String[] { landlord, landlord, landlord + "-voisin" }) {
			String reference = reference();
			String id = HousingIds.dwelling(owner, reference);
			DwellingCard card = new DwellingCard(owner, reference, "62119", "artois", Typology.T1, 31, 32650, 4800,
					false, Regime.ORDINARY, before);
			this.streams.dwellings()
				.handle(id, new AnnounceDwelling(id, card, before, before.plusDays(15)),
						CommandContext.of(UUID.randomUUID().toString(), "bailleur"));
			people.awaitDwelling(id, "AVAILABLE");
		}

		Answer confirmed = people.landlord(landlord).post("/api/dwellings/confirmations", "{}");

		assertThat(confirmed.json().path("confirmed").asInt()).isEqualTo(2);
		String last = today().plusDays(15).toString();
		People.await()
			.untilAsserted(() -> assertThat(people.landlord(landlord)
				.get("/api/dwellings")
				.json()
				.path("items")
				.valueStream()
				.map((row) -> row.path("confirmBy").asString())
				.toList()).containsExactly(last, last));
		assertThat(people.landlord(landlord + "-voisin").get("/api/dwellings").body()).doesNotContain(last);
	}

	@Test
	void wrong_details_name_their_field() {
		Answer answer = people().landlord()
			.post("/api/dwellings", complete(reference()).replace("\"floor\":3", "\"floor\":99")
				.replace("\"places\":3", "\"places\":0"));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).contains("\"floor\"", "L’étage doit être", "\"places\"");
	}

	static String reference() {
		return "AVA-" + UUID.randomUUID().toString().substring(0, 12);
	}

	static String complete(String reference) {
		return """
				{"reference":"%s","communeInsee":"62119","typology":"T4","surfaceM2":82,"rentCents":61000,
				"chargesCents":9000,"accessible":true,"regime":"SHARED_18_25","availableOn":"%s","floor":3,"lift":true,
				"heating":"DISTRICT","energyClass":"C","contingent":"STATE","places":3}""".formatted(reference,
				today());
	}

}
