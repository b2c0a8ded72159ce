package fr.logementdabord.housing.web;

import java.util.List;

import fr.logementdabord.housing.domain.matching.OneMore;
import fr.logementdabord.housing.domain.matching.Total;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.Called;
import fr.logementdabord.housing.table.NextSteps.Step;
import fr.logementdabord.housing.table.Table;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Viewer;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The table of a meeting over HTTP.
 */
@RestController
@RequestMapping("/api/meetings/{id}")
class TableApi {

	private static final String CHAIR = "hasRole('state')";

	private final TableActions actions;

	private final FollowUps followUps;

	TableApi(TableActions actions, FollowUps followUps) {
		this.actions = actions;
		this.followUps = followUps;
	}

	@GetMapping("/matching")
	@PreAuthorize(TablePages.READERS)
	Matching matching(@PathVariable String id, Viewer viewer) {
		Table table = this.actions.table(viewer, this.actions.called(viewer, id))
			.orElseThrow(() -> new NotFound("Le rapprochement de cette réunion"));
		return new Matching(table.snapshot().rules().name(), String.valueOf(table.snapshot().seed()),
				table.best().total(), table.now().total(), pairs(table), table.oneMore());
	}

	@PostMapping("/preparation")
	@PreAuthorize(TableForms.LEADERS)
	ResponseEntity<Done> prepare(@PathVariable String id, Viewer viewer, IdempotencyKey key) {
		return done(this.actions.prepare(viewer, id, key));
	}

	@PostMapping("/decisions")
	@PreAuthorize(TableForms.LEADERS)
	ResponseEntity<Decided> decide(@PathVariable String id, @Valid @RequestBody TableRequests.Ranking request,
			Viewer viewer, IdempotencyKey key) {
		MeetingActions.Created created = this.actions.decide(viewer, id, request, key);
		return Answers.versioned(HttpStatus.OK, created.version(),
				new Decided(created.id().isEmpty() ? null : created.id()));
	}

	@PostMapping("/withdrawn-ranks")
	@PreAuthorize(TableForms.LEADERS)
	ResponseEntity<Done> withdraw(@PathVariable String id, @Valid @RequestBody TableRequests.Pair request,
			Viewer viewer, IdempotencyKey key) {
		return done(this.actions.withdrawRank(viewer, id, request, key));
	}

	@PostMapping("/left-open")
	@PreAuthorize(TableForms.LEADERS)
	ResponseEntity<Done> leaveOpen(@PathVariable String id, @Valid @RequestBody TableRequests.LeftOpen request,
			Viewer viewer, IdempotencyKey key) {
		return done(this.actions.leaveOpen(viewer, id, request, key));
	}

	@GetMapping("/follow-ups")
	@PreAuthorize(TablePages.READERS)
	Steps followUps(@PathVariable String id, Viewer viewer) {
		Called called = this.actions.called(viewer, id);
		return new Steps(this.followUps.of(viewer, called));
	}

	@PostMapping("/follow-ups")
	@PreAuthorize(TableForms.LEADERS)
	ResponseEntity<Done> agree(@PathVariable String id, @Valid @RequestBody TableRequests.Agreed request, Viewer viewer,
			IdempotencyKey key) {
		return done(this.actions.agree(viewer, id, request, key));
	}

	@PostMapping("/follow-ups/{followUpId}/completion")
	@PreAuthorize(TableForms.LEADERS)
	ResponseEntity<Done> complete(@PathVariable String id, @PathVariable String followUpId, Viewer viewer,
			IdempotencyKey key) {
		return done(this.actions.complete(viewer, id, followUpId, key));
	}

	@PostMapping("/sitting")
	@PreAuthorize(CHAIR)
	ResponseEntity<Done> arrange(@PathVariable String id, @Valid @RequestBody TableRequests.Arrangement request,
			Viewer viewer, IdempotencyKey key) {
		return done(this.actions.arrange(viewer, id, request, key));
	}

	@PostMapping("/closure")
	@PreAuthorize(CHAIR)
	ResponseEntity<Done> close(@PathVariable String id,
			@RequestBody(required = false) TableRequests.@Nullable Closure request, Viewer viewer, IdempotencyKey key) {
		return done(this.actions.close(viewer, id, request == null ? null : request.closedOn(), key));
	}

	@PostMapping("/cancellation")
	@PreAuthorize(CHAIR)
	ResponseEntity<Done> cancel(@PathVariable String id, Viewer viewer, IdempotencyKey key) {
		return done(this.actions.cancel(viewer, id, key));
	}

	private static List<Pair> pairs(Table table) {
		return table.now()
			.searchByDwelling()
			.entrySet()
			.stream()
			.map((pair) -> new Pair(pair.getKey(), pair.getValue(), table.isDecided(pair.getKey())))
			.toList();
	}

	private static ResponseEntity<Done> done(long version) {
		return Answers.versioned(HttpStatus.OK, version, new Done(version));
	}

	record Done(long version) {
	}

	record Decided(@Nullable String placementId) {
	}

	record Pair(String dwellingId, String searchId, boolean decided) {
	}

	record Matching(String rules, String seed, Total proposed, Total now, List<Pair> pairs, List<OneMore> oneMore) {
	}

	record Steps(List<Step> items) {
	}

}
