package fr.logementdabord.journeys;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.journeys.history.HistoryPlayer;
import fr.logementdabord.journeys.history.HistoryProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A small demonstration history beside the two situations.
 */
@ExtendWith(PlayedSuite.class)
class HistoryIT {

	private static final long SEED = 2_023_326;

	private static final int SAISINES = 16;

	private static final int AT_ONCE = 6;

	private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

	@Test
	void a_small_history_is_counted_by_the_reports_as_planned_and_playing_it_again_changes_nothing(Cast cast) {
		// given
		HistoryPlayer history = history(cast);
		List<String> figures = new ArrayList<>();
		// when
		history.play();
		history.verify(figures::add);
		// then
		assertThat(figures).contains("16 saisines from 2019 to 2022")
			.anyMatch((figure) -> figure.endsWith("€ granted from 2018 to 2022"));
		assertThat(this.progress.toString(StandardCharsets.UTF_8)).contains("0:00 left");
		// when
		String before = everyList(cast);
		history(cast).play();
		// then
		assertThat(everyList(cast)).isEqualTo(before);
	}

	private HistoryPlayer history(Cast cast) {
		return new HistoryPlayer(cast, SEED, SAISINES, AT_ONCE, new HistoryProgress(
				new PrintStream(this.progress, true, StandardCharsets.UTF_8), false, System::currentTimeMillis));
	}

	private static String everyList(Cast cast) {
		StringBuilder all = new StringBuilder();
		for (String list : List.of("/api/cases", "/api/cases/measures", "/api/cases/households", "/api/agreements",
				"/api/grants", "/api/interventions", "/api/placements", "/api/tenancies")) {
			all.append(cast.departement().getCsv(list).ok().body());
		}
		return all.toString();
	}

}
