package fr.logementdabord.housing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.housing.application.Communes;
import fr.logementdabord.housing.application.HousingDelays;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.domain.search.HousingSearch;
import fr.logementdabord.housing.domain.search.Needs;
import fr.logementdabord.housing.domain.search.Pause;
import fr.logementdabord.housing.domain.search.SearchCommand;
import fr.logementdabord.housing.domain.search.SearchCommand.PauseSearch;
import fr.logementdabord.housing.domain.search.SearchCommand.ResumeSearch;
import fr.logementdabord.housing.domain.search.SearchCommand.ReviseNeeds;
import fr.logementdabord.housing.domain.search.SearchCriteria;
import fr.logementdabord.housing.domain.search.Urgency;
import fr.logementdabord.housing.view.sight.OpenCases;
import fr.logementdabord.housing.view.sight.Sight;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.FieldProblem;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.problem.Problems;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a coordinator does with a search, from the API and from the pages.
 */
@Component
class SearchActions {

	static final List<String> COMPOSITIONS = List.of("SINGLE_WOMAN", "SINGLE_MAN", "COUPLE", "COUPLE_WITH_CHILDREN",
			"SINGLE_WOMAN_WITH_CHILDREN", "SINGLE_MAN_WITH_CHILDREN", "GROUP");

	static final List<String> AGE_BANDS = List.of("UNDER_18", "FROM_18_TO_25", "FROM_26_TO_59", "FROM_60");

	static final List<String> RESOURCES = List.of("NO_RESOURCES", "UP_TO_650", "UP_TO_1100", "UP_TO_1600",
			"ABOVE_1600");

	private static final String SEARCH = "Cette recherche";

	private final HousingStreams streams;

	private final Communes communes;

	private final HousingDelays delays;

	private final ParisDays days;

	private final OpenCases cases;

	SearchActions(HousingStreams streams, Communes communes, HousingDelays delays, ParisDays days, OpenCases cases) {
		this.cases = cases;
		this.streams = streams;
		this.communes = communes;
		this.delays = delays;
		this.days = days;
	}

	Outcome.Accepted<HousingSearch> revise(Viewer viewer, String searchId, SearchRequests.NeedsStated needs,
			IdempotencyKey key, @Nullable Long version) {
		checkCodes(needs);
		return handle(viewer, searchId, new ReviseNeeds(criteria(needs), this.days.today()), key, version);
	}

	Outcome.Accepted<HousingSearch> pause(Viewer viewer, String searchId, SearchRequests.PauseAsked asked,
			IdempotencyKey key, @Nullable Long version) {
		Pause pause = new Pause(this.days.today(), asked.until(), asked.reason());
		return handle(viewer, searchId, new PauseSearch(pause, this.delays.latestEndOfPause(pause.pausedOn())), key,
				version);
	}

	Outcome.Accepted<HousingSearch> resume(Viewer viewer, String searchId, IdempotencyKey key, @Nullable Long version) {
		return handle(viewer, searchId, new ResumeSearch(this.days.today()), key, version);
	}

	private Outcome.Accepted<HousingSearch> handle(Viewer viewer, String searchId, SearchCommand command,
			IdempotencyKey key, @Nullable Long version) {
		if (!(this.streams.searches().load(Answers.id(searchId, SEARCH)).state() instanceof HousingSearch.Opened search)
				|| this.cases.hides(viewer, search.terms().caseId())
				|| !Sight.withoutLandlords(viewer).includes(search.terms().territory(), null)) {
			throw new NotFound(SEARCH);
		}
		return Answers.done(this.streams.searches()
			.handle(searchId, command, CommandContext.of(key.value(), viewer.login()).expecting(version)));
	}

	private static SearchCriteria criteria(SearchRequests.NeedsStated said) {
		Needs needs = new Needs(said.adults(), said.children(), said.ageBand(), orNone(said.communesExcluded()),
				said.resourcesBand(), Boolean.TRUE.equals(said.animals()),
				orNone(said.regimes()).stream().map(Enum::name).toList(),
				said.urgency() == null ? Urgency.ORDINARY : said.urgency(), said.highestFloorWithoutLift());
		return new SearchCriteria(orNone(said.typologies()).stream().map(Enum::name).toList(),
				orNone(said.communesWished()), said.accessible(), said.composition(), needs);
	}

	private void checkCodes(SearchRequests.NeedsStated said) {
		List<FieldProblem> wrong = new ArrayList<>();
		wrong.addAll(communes("communesWished", said.communesWished()));
		wrong.addAll(communes("communesExcluded", said.communesExcluded()));
		wrong.addAll(code("composition", said.composition(), COMPOSITIONS));
		wrong.addAll(code("ageBand", said.ageBand(), AGE_BANDS));
		wrong.addAll(code("resourcesBand", said.resourcesBand(), RESOURCES));
		if (!wrong.isEmpty()) {
			throw new ProblemException(Problems.invalid(wrong));
		}
	}

	private List<FieldProblem> communes(String field, @Nullable List<String> codes) {
		return orNone(codes).stream().allMatch((code) -> this.communes.find(code).isPresent()) ? List.of()
				: List.of(new FieldProblem(field, "Un des codes n’est pas celui d’une commune du Pas-de-Calais."));
	}

	private static List<FieldProblem> code(String field, @Nullable String code, List<String> known) {
		return code == null || Set.copyOf(known).contains(code) ? List.of()
				: List.of(new FieldProblem(field, "Ce choix n’existe pas."));
	}

	private static <T> List<T> orNone(@Nullable List<T> some) {
		return some == null ? List.of() : some;
	}

}
