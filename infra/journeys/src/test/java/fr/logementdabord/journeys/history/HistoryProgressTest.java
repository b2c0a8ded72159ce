package fr.logementdabord.journeys.history;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HistoryProgressTest {

	@Test
	void a_line_tells_how_much_is_done_how_fast_and_how_long_it_still_takes() {
		assertThat(HistoryProgress.line(600, 1_200, Duration.ofSeconds(20)))
			.isEqualTo("  [###############...............] 600/1200  30/s  0:20 left");
		assertThat(HistoryProgress.line(0, 1_200, Duration.ZERO)).contains("0/1200");
	}

	@Test
	void without_a_terminal_a_line_comes_from_time_to_time_only() {
		// given
		ByteArrayOutputStream shown = new ByteArrayOutputStream();
		AtomicLong millis = new AtomicLong();
		HistoryProgress progress = new HistoryProgress(new PrintStream(shown, true, StandardCharsets.UTF_8), false,
				millis::get);
		// when
		progress.begin(100);
		for (int i = 0; i < 100; i++) {
			millis.addAndGet(1_000);
			progress.oneMore();
		}
		progress.end();
		// then
		assertThat(shown.toString(StandardCharsets.UTF_8).lines()).hasSize(8)
			.last()
			.asString()
			.contains("100/100", "0:00 left");
	}

}
