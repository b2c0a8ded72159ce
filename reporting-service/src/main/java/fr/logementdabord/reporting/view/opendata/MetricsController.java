package fr.logementdabord.reporting.view.opendata;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

import fr.logementdabord.reporting.snapshot.Snapshots;
import fr.logementdabord.reporting.web.ParisDays;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Figures for a Prometheus of somebody who has the scope for them: a monitoring that
 * draws what the platforms do. Computed once an hour at most, however often it is
 * scraped.
 */
@RestController
class MetricsController {

	private static final MediaType PROMETHEUS = MediaType.parseMediaType("text/plain;version=0.0.4;charset=utf-8");

	private final Snapshots snapshots;

	private final Clock clock;

	private volatile @Nullable Computed latest;

	MetricsController(Snapshots snapshots, Clock clock) {
		this.snapshots = snapshots;
		this.clock = clock;
	}

	@GetMapping(path = "/api/figures/metrics", produces = MediaType.TEXT_PLAIN_VALUE)
	@PreAuthorize("hasAnyRole('department', 'state', 'auditor') or (hasRole('partner-system') and hasAuthority('SCOPE_figures.read'))")
	ResponseEntity<byte[]> metrics() {
		return ResponseEntity.ok().contentType(PROMETHEUS).body(text().getBytes(StandardCharsets.UTF_8));
	}

	private String text() {
		Instant hour = this.clock.instant().truncatedTo(ChronoUnit.HOURS);
		Computed known = this.latest;
		if (known == null || !known.hour().equals(hour)) {
			YearMonth month = YearMonth.from(ParisDays.of(hour)).minusMonths(1);
			known = new Computed(hour, MetricsText.of(this.snapshots.now(), month));
			this.latest = known;
		}
		return known.text();
	}

	private record Computed(Instant hour, String text) {
	}

}
