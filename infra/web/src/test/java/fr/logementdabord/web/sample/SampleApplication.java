package fr.logementdabord.web.sample;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import fr.logementdabord.decider.Refusal;
import fr.logementdabord.web.command.ETags;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.command.IfMatch;
import fr.logementdabord.web.identity.DisplayNames;
import fr.logementdabord.web.problem.CommandRefused;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.VersionMismatch;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.Ndjson;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Past;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ SampleApplication.Api.class, SampleApplication.Pages.class })
public class SampleApplication {

	@RestController
	static class Api {

		private final DisplayNames names;

		Api(DisplayNames names) {
			this.names = names;
		}

		@GetMapping("/api/me")
		Viewer me(Viewer viewer) {
			return viewer;
		}

		@GetMapping("/api/coordination")
		@PreAuthorize("hasAnyRole('coordinator')")
		String coordination() {
			return "ok";
		}

		@PostMapping("/api/things")
		ResponseEntity<Map<String, Object>> create(@Valid @RequestBody Thing thing, IdempotencyKey key,
				@IfMatch @Nullable Long version) {
			var answer = new java.util.HashMap<String, Object>(Map.of("key", key.value()));
			answer.put("version", version);
			return ResponseEntity.created(URI.create("/api/things/1")).eTag(ETags.of(7)).body(answer);
		}

		@GetMapping(path = "/api/things", produces = { MediaType.APPLICATION_JSON_VALUE, Ndjson.NDJSON_VALUE })
		Page<String> list(PageRequest page) {
			return Page.of(List.of("a"), page, 41);
		}

		@GetMapping(path = "/api/things", produces = CsvTable.CSV_VALUE)
		ResponseEntity<byte[]> csv() {
			return CsvTable.withColumns("Numéro").row("=1+1").download("choses.csv");
		}

		@GetMapping("/api/things/{id}")
		String thing(@PathVariable String id) {
			throw switch (id) {
				case "refused" -> new CommandRefused(new ThingIsAlreadyClosed());
				case "stale" -> new VersionMismatch(3, 4);
				case "outage" -> new DataAccessResourceFailureException("mongodb://secret:27017");
				case "bug" -> new IllegalStateException("Jeanne Dupont");
				default -> new NotFound("Cette chose");
			};
		}

		@GetMapping("/api/days")
		String day(@RequestParam LocalDate on) {
			return on.toString();
		}

		@GetMapping("/api/names")
		Map<String, String> names(@RequestParam List<String> caseId) {
			return this.names.of(caseId);
		}

	}

	@Controller
	static class Pages {

		@GetMapping("/saisines")
		String list(PageRequest page, @RequestParam(defaultValue = "") String q, Model model) {
			model.addAttribute("page", Page.of(List.of("LDA-1"), page, 41)).addAttribute("q", q);
			return "sample/list";
		}

		@GetMapping("/broken")
		String broken() {
			return "sample/broken";
		}

		@PostMapping("/saisines")
		String create(IdempotencyKey key) {
			return "redirect:/saisines";
		}

	}

	record Thing(@NotBlank String label, @Past LocalDate birthDate, @Nullable Thing part) {
	}

	record ThingIsAlreadyClosed() implements Refusal {
		@Override
		public String code() {
			return "chose-deja-close";
		}

		@Override
		public String detail() {
			return "Cette chose est déjà close.";
		}
	}

}
