package fr.logementdabord.referral.view.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import fr.logementdabord.referral.clock.CaseClock;
import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.referral.reference.Urgency;
import fr.logementdabord.web.problem.FieldProblem;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.problem.Problems;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * Reads the filter of the desk from the parameters of a request, and tells everything
 * that is wrong with them at once.
 */
final class DeskFilters {

	private static final int LONGEST_SEARCH = 100;

	private final MultiValueMap<String, String> sent;

	private final List<FieldProblem> wrong = new ArrayList<>();

	private DeskFilters(MultiValueMap<String, String> sent) {
		this.sent = sent;
	}

	/**
	 * @throws ProblemException 400, field by field
	 */
	static Desk.Filter of(MultiValueMap<String, String> sent, Viewer viewer) {
		DeskFilters filters = new DeskFilters(sent);
		Desk.Filter filter = filters.read(viewer);
		if (!filters.wrong.isEmpty()) {
			throw new ProblemException(Problems.invalid(filters.wrong));
		}
		return filter;
	}

	private Desk.Filter read(Viewer viewer) {
		return new Desk.Filter(
				choice("territory", isOf(viewer, text("territory")), "Ce territoire n’est pas le vôtre."),
				choice("status", CodeList.STATUS.has(text("status")), "Ce statut n’existe pas."),
				choice("clock", isClock(text("clock")), "Ce délai n’existe pas."), urgency(),
				"true".equals(text("late")), search(), sort());
	}

	private @Nullable String text(String name) {
		String value = this.sent.getFirst(name);
		return (value == null || value.isBlank()) ? null : value.strip();
	}

	private @Nullable String choice(String name, boolean known, String message) {
		String value = text(name);
		if (value != null && !known) {
			this.wrong.add(new FieldProblem(name, message));
		}
		return value;
	}

	private static boolean isOf(Viewer viewer, @Nullable String territory) {
		return territory != null && viewer.territories().contains(territory);
	}

	private static boolean isClock(@Nullable String code) {
		return Arrays.stream(CaseClock.values()).anyMatch((clock) -> clock.name().equals(code));
	}

	private @Nullable Integer urgency() {
		String level = text("urgency");
		if (level == null) {
			return null;
		}
		if (!level.matches("[%d-%d]".formatted(Urgency.ORDINARY, Urgency.HIGHEST))) {
			this.wrong.add(new FieldProblem("urgency", "L’urgence est un nombre de 0 à 3."));
			return null;
		}
		return Integer.valueOf(level);
	}

	private @Nullable String search() {
		String q = text("q");
		if (q != null && q.length() > LONGEST_SEARCH) {
			this.wrong.add(new FieldProblem("q", "La recherche ne peut dépasser 100 caractères."));
		}
		return q;
	}

	private Desk.Order sort() {
		String sort = text("sort");
		if (sort == null) {
			return Desk.Order.URGENCY;
		}
		return Arrays.stream(Desk.Order.values())
			.filter((order) -> order.name().equals(sort))
			.findFirst()
			.orElseGet(() -> {
				this.wrong.add(new FieldProblem("sort", "Ce classement n’existe pas."));
				return Desk.Order.URGENCY;
			});
	}

}
