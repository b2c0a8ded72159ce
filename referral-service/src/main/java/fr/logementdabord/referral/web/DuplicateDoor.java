package fr.logementdabord.referral.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import fr.logementdabord.eventing.store.Aggregate;
import fr.logementdabord.eventing.store.EventStore;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.referral.access.CaseAccess;
import fr.logementdabord.referral.application.Duplicates;
import fr.logementdabord.referral.application.ReferralStatus;
import fr.logementdabord.referral.application.ReferralSteps;
import fr.logementdabord.referral.domain.duplicate.Duplicate;
import fr.logementdabord.referral.domain.duplicate.Duplicate.Merged;
import fr.logementdabord.referral.domain.duplicate.Duplicate.Suspected;
import fr.logementdabord.referral.domain.duplicate.DuplicateCommand;
import fr.logementdabord.referral.domain.duplicate.DuplicateEvent;
import fr.logementdabord.referral.domain.duplicate.Side;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.identity.IdentityVault;
import fr.logementdabord.referral.identity.IdentityVault.DisplayName;
import fr.logementdabord.referral.view.duplicates.PossibleDuplicate;
import fr.logementdabord.referral.web.DuplicateAnswer.SideAnswer;
import fr.logementdabord.referral.web.DuplicateAnswer.TrailStep;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;

import org.springframework.stereotype.Component;

/**
 * Opens a possible duplicate to the coordinators of its territories and to the
 * Department, each with the saisines that they may see.
 */
@Component
class DuplicateDoor {

	private static final Pattern NUMBER = Pattern.compile("D-[0-9A-Z]{12}");

	private final CaseAccess access;

	private final Duplicates duplicates;

	private final ReferralSteps referrals;

	private final IdentityVault vault;

	private final EventStore store;

	private final Aggregate<DuplicateCommand, Duplicate, DuplicateEvent> aggregate;

	DuplicateDoor(CaseAccess access, Duplicates duplicates, ReferralSteps referrals, IdentityVault vault,
			EventStore store, Aggregate<DuplicateCommand, Duplicate, DuplicateEvent> duplicateAggregate) {
		this.access = access;
		this.duplicates = duplicates;
		this.referrals = referrals;
		this.vault = vault;
		this.store = store;
		this.aggregate = duplicateAggregate;
	}

	/** To answer it. */
	void toAnswer(Viewer viewer, String id) {
		if (!answersFor(viewer, known(viewer, id))) {
			throw notFound();
		}
	}

	/** To see it. */
	DuplicateAnswer toSee(Viewer viewer, String id) {
		Duplicate.Known duplicate = known(viewer, id);
		if (!answersFor(viewer, duplicate) && !viewer.is(Roles.DEPARTMENT)) {
			throw notFound();
		}
		Map<String, Boolean> answers = (duplicate instanceof Suspected suspected) ? suspected.answers() : Map.of();
		return new DuplicateAnswer(id, status(duplicate), duplicate.likeness(),
				List.of(side(viewer, duplicate.first()), side(viewer, duplicate.second())), answers,
				answersFor(viewer, duplicate), this.duplicates.load(id).version(), trail(id));
	}

	private Duplicate.Known known(Viewer viewer, String id) {
		if (NUMBER.matcher(id).matches()) {
			Loaded<Duplicate> loaded = this.duplicates.load(id);
			if (loaded.state() instanceof Duplicate.Known known && isOpen(viewer, known.first())
					&& isOpen(viewer, known.second())) {
				return known;
			}
		}
		throw notFound();
	}

	/**
	 * A question about a case that does not exist for the viewer does not exist either.
	 */
	private boolean isOpen(Viewer viewer, Side side) {
		return this.referrals.load(side.caseId()).state() instanceof Known referral
				&& CaseAccess.isOpen(viewer, referral);
	}

	private static boolean answersFor(Viewer viewer, Duplicate.Known duplicate) {
		Set<String> concerned = duplicate.concerned();
		return viewer.is(Roles.COORDINATOR) && viewer.territories().stream().anyMatch(concerned::contains);
	}

	private SideAnswer side(Viewer viewer, Side side) {
		if (this.referrals.load(side.caseId()).state() instanceof Known referral
				&& this.access.maySee(viewer, referral)) {
			String name = this.vault.displayNames(viewer, List.of(side.caseId()))
				.stream()
				.map(DisplayName::displayName)
				.collect(Collectors.joining());
			return new SideAnswer(side.caseId(), name, ReferralStatus.of(referral), side.submittedOn(), null);
		}
		return new SideAnswer(null, null, null, null, side.territory());
	}

	private List<TrailStep> trail(String id) {
		return this.store.read(this.aggregate.stream(id))
			.stream()
			.flatMap((commit) -> commit.events()
				.stream()
				.map((event) -> new TrailStep(commit.recordedAt(), event.type(), commit.actor())))
			.toList();
	}

	private static String status(Duplicate.Known duplicate) {
		return switch (duplicate) {
			case Merged merged -> PossibleDuplicate.MERGED;
			case Suspected suspected ->
				suspected.ruledOut() ? PossibleDuplicate.RULED_OUT : PossibleDuplicate.SUSPECTED;
		};
	}

	private static NotFound notFound() {
		return new NotFound("Ce doublon possible");
	}

}
