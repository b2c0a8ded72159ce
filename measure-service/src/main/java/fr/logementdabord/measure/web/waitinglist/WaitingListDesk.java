package fr.logementdabord.measure.web.waitinglist;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.application.WaitingLists;
import fr.logementdabord.measure.domain.measure.MeasureCodes;
import fr.logementdabord.measure.domain.waitinglist.PriorityScheme;
import fr.logementdabord.measure.domain.waitinglist.Ranking;
import fr.logementdabord.measure.domain.waitinglist.WaitingList.Open;
import fr.logementdabord.measure.reference.MeasureTypeFile;
import fr.logementdabord.measure.view.Scope;
import fr.logementdabord.measure.web.Fields;
import fr.logementdabord.measure.web.OpenCases;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Finds a waiting list for somebody: a coordinator those of the own territories, the
 * Department and its auditors all.
 */
@Component
class WaitingListDesk {

	private final WaitingLists lists;

	private final FrenchText french;

	private final Today today;

	private final OpenCases cases;

	WaitingListDesk(WaitingLists lists, FrenchText french, Today today, OpenCases cases) {
		this.cases = cases;
		this.lists = lists;
		this.french = french;
		this.today = today;
	}

	/**
	 * The territories whose lists the viewer may read.
	 */
	List<String> territories(Viewer viewer) {
		Scope scope = Scope.of(viewer);
		Set<String> own = scope.territories();
		return MeasureCodes.TERRITORIES.stream()
			.filter((territory) -> scope.everything() || own.contains(territory))
			.toList();
	}

	/**
	 * The measure types that may be waited for today.
	 */
	List<String> types() {
		return MeasureTypeFile.TYPES.fundedOn(this.today.date());
	}

	/**
	 * Reads which list is asked for.
	 * @param sent territory, measureType; q is part of a case number
	 */
	Asked asked(Map<String, String> sent, Viewer viewer) {
		Fields fields = Fields.of(sent);
		String territory = fields.code("territory", MeasureCodes.TERRITORIES);
		String measureType = fields.code("measureType", MeasureTypeFile.TYPES.codes());
		fields.orThrow();
		if (!territories(viewer).contains(territory)) {
			throw new NotFound("Cette liste d’attente");
		}
		return new Asked(territory, measureType, sent.getOrDefault("q", "").strip().toUpperCase(Locale.ROOT),
				this.cases.hiddenFrom(viewer));
	}

	/**
	 * The scheme of today.
	 */
	PriorityScheme scheme() {
		return this.lists.scheme(this.today.date());
	}

	/**
	 * The seed of a list's draws, once the list is open.
	 */
	Optional<String> seed(Asked asked) {
		return this.lists.find(asked.territory(), asked.measureType()).map(Open::seed);
	}

	/**
	 * One page of a list.
	 */
	Page<WaitingRow> page(Asked asked, PageRequest page) {
		List<WaitingRow> rows = rows(asked);
		return Page.slice(rows, page);
	}

	/**
	 * A list to take away.
	 */
	ResponseEntity<byte[]> download(Asked asked, MediaType format) {
		SheetExport sheet = SheetExport.of("Liste d'attente", "Position", "Dossier", "Mesure", "Critère", "Saisine du",
				"Demandée le", "Départagé par tirage", "Tirage", "Place proposée à", "Proposée le", "Refus");
		for (WaitingRow row : rows(asked)) {
			var proposal = row.proposal();
			sheet.row(row.position(), row.caseId(), row.measureId(), this.french.label("criterion", row.criterion()),
					row.referredOn(), row.requestedOn(), row.tied(), row.draw(),
					(proposal != null) ? proposal.provider() : null, (proposal != null) ? proposal.proposedOn() : null,
					row.turndowns().size());
		}
		return sheet.download(format, "liste-attente");
	}

	private List<WaitingRow> rows(Asked asked) {
		return this.lists.find(asked.territory(), asked.measureType())
			.map((list) -> Ranking.of(list, scheme())
				.places()
				.stream()
				.map((place) -> WaitingRow.of(place, list))
				.filter((row) -> row.caseId().contains(asked.caseNumber()) && !asked.hidden().contains(row.caseId()))
				.toList())
			.orElse(List.of());
	}

	/**
	 * Which list, and which of its rows. A position stays what it is, whoever reads it.
	 *
	 * @param hidden numbers of the protected cases that do not exist for who asks
	 */
	record Asked(String territory, String measureType, String caseNumber, List<String> hidden) {
	}

}
