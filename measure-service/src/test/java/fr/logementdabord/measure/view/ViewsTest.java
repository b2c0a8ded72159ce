package fr.logementdabord.measure.view;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement.Signed;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.policy.County;
import fr.logementdabord.measure.view.agreements.AgreementDocument;
import fr.logementdabord.measure.view.agreements.AgreementsView;
import fr.logementdabord.measure.view.desk.DeskView;
import fr.logementdabord.measure.view.measures.MeasureDocument;
import fr.logementdabord.measure.view.measures.MeasuresView;
import fr.logementdabord.testkit.spec.ViewSpec;

import static org.assertj.core.api.Assertions.assertThat;

class ViewsTest {

	private static County busyCounty(long seed) {
		County county = new County(seed);
		county.open(6, 2, 2);
		for (int step = 0; step < 150; step++) {
			county.act();
			county.deliver();
		}
		return county;
	}

	private static List<ReceivedEvent> log(County county) {
		return county.log().values().stream().flatMap(List::stream).toList();
	}

	@Test
	void views_give_the_same_for_any_interleaving_and_duplication() {
		for (long seed = 0; seed < 20; seed++) {
			List<ReceivedEvent> log = log(busyCounty(seed));
			ViewSpec.given(new MeasuresView(), log).thenAnyInterleavingGivesTheSame(20);
			ViewSpec.given(new AgreementsView(), log).thenAnyInterleavingGivesTheSame(20);
			ViewSpec.given(new DeskView(), log).thenAnyInterleavingGivesTheSame(20);
		}
	}

	@Test
	void the_agreements_tell_the_places_their_streams_tell() {
		for (long seed = 0; seed < 20; seed++) {
			County county = busyCounty(seed);
			Map<String, AgreementDocument> rows = ViewSpec.given(new AgreementsView(), log(county)).documents();
			for (Signed agreement : county.agreements()) {
				AgreementDocument row = rows.get(agreement.agreementId());
				assertThat(row.freeOn(County.DAY)).isEqualTo(agreement.free(County.DAY));
				assertThat(row.takenBy()).containsExactlyInAnyOrderElementsOf(agreement.held().keySet());
				assertThat(row.takenOn(County.DAY) + row.freeOn(County.DAY)).isEqualTo(row.placesOn(County.DAY));
			}
		}
	}

	@Test
	void the_measures_tell_the_status_their_streams_tell() {
		for (long seed = 0; seed < 20; seed++) {
			County county = busyCounty(seed);
			Map<String, MeasureDocument> rows = ViewSpec.given(new MeasuresView(), log(county)).documents();
			county.measures().forEach((id, measure) -> {
				String expected = switch (measure) {
					case SupportMeasure.NotRequested() -> "";
					case SupportMeasure.Requested m -> "REQUESTED";
					case SupportMeasure.Allocated m -> "ALLOCATED";
					case SupportMeasure.Running m -> "RUNNING";
					case SupportMeasure.Ended m -> "ENDED";
					case SupportMeasure.Cancelled m -> "CANCELLED";
				};
				assertThat(rows.containsKey(id) ? rows.get(id).status() : "").isEqualTo(expected);
				assertThat(rows.containsKey(id) ? rows.get(id).provider() : null)
					.isEqualTo(measure.held().map(SupportMeasure.Allocation::provider).orElse(null));
			});
		}
	}

}
