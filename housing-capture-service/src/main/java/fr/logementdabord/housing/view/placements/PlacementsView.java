package fr.logementdabord.housing.view.placements;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.ViewDefinition;
import fr.logementdabord.housing.messaging.published.CommitteeDecidedV1;
import fr.logementdabord.housing.messaging.published.DwellingReleasedV1;
import fr.logementdabord.housing.messaging.published.DwellingReservedV1;
import fr.logementdabord.housing.messaging.published.HouseholdMovedInV1;
import fr.logementdabord.housing.messaging.published.HousingTypes;
import fr.logementdabord.housing.messaging.published.LandlordAnsweredV1;
import fr.logementdabord.housing.messaging.published.LeaseSignedV1;
import fr.logementdabord.housing.messaging.published.PlacementDeclinedV1;
import fr.logementdabord.housing.messaging.published.PlacementExpiredV1;
import fr.logementdabord.housing.messaging.published.PlacementProposedV1;
import fr.logementdabord.housing.messaging.published.PlacementReleasedV1;
import fr.logementdabord.housing.view.placements.PlacementRow.Kept;
import fr.logementdabord.housing.view.placements.PlacementRow.Steps;
import org.jspecify.annotations.Nullable;

/**
 * One document per placement, folded from two streams: the dwelling's reservation and the
 * placement itself. Each fills its own part, so their order does not matter; a
 * reservation that was never proposed is shown as such.
 */
public final class PlacementsView implements ViewDefinition<PlacementRow> {

	public static final String COLLECTION = "view-placements";

	@Override
	public String collection() {
		return COLLECTION;
	}

	@Override
	public Class<PlacementRow> document() {
		return PlacementRow.class;
	}

	@Override
	public Set<String> types() {
		return Set.of(HousingTypes.DWELLING_RESERVED, HousingTypes.DWELLING_RELEASED, HousingTypes.PLACEMENT_PROPOSED,
				HousingTypes.LANDLORD_ANSWERED, HousingTypes.COMMITTEE_DECIDED, HousingTypes.PLACEMENT_DECLINED,
				HousingTypes.PLACEMENT_EXPIRED, HousingTypes.PLACEMENT_RELEASED, HousingTypes.LEASE_SIGNED,
				HousingTypes.HOUSEHOLD_MOVED_IN, HousingTypes.COORDINATOR_ALERTED, HousingTypes.ALERT_ACKNOWLEDGED);
	}

	@Override
	public String idOf(ReceivedEvent event) {
		return event.as(Concerned.class).placementId();
	}

	@Override
	public PlacementRow initial(String id) {
		return PlacementRow.unknown(id);
	}

	@Override
	public PlacementRow evolve(PlacementRow row, ReceivedEvent event) {
		return switch (event.type()) {
			case HousingTypes.DWELLING_RESERVED -> {
				DwellingReservedV1 said = event.as(DwellingReservedV1.class);
				yield about(row, said.caseId(), said.territory(), said.landlord(), said.dwellingId(), said.searchId(),
						said.meetingId(), said.answerDueOn(), new Kept(true, row.kept().releasedBecause()),
						row.steps());
			}
			case HousingTypes.DWELLING_RELEASED -> {
				DwellingReleasedV1 said = event.as(DwellingReleasedV1.class);
				yield with(row, new Kept(row.kept().reserved(), said.because()), row.steps());
			}
			case HousingTypes.PLACEMENT_PROPOSED -> {
				PlacementProposedV1 said = event.as(PlacementProposedV1.class);
				yield about(row, said.caseId(), said.territory(), said.landlord(), said.dwellingId(), said.searchId(),
						said.meetingId(), said.answerDueOn(), row.kept(), PlacementSteps.after(row.steps(), event));
			}
			case HousingTypes.PLACEMENT_RELEASED -> {
				PlacementReleasedV1 said = event.as(PlacementReleasedV1.class);
				yield about(row, said.caseId(), said.territory(), row.landlord(), said.dwellingId(), said.searchId(),
						row.meetingId(), row.answerDueOn(), row.kept(), PlacementSteps.after(row.steps(), event));
			}
			case HousingTypes.COORDINATOR_ALERTED -> alerted(row, "OPEN");
			case HousingTypes.ALERT_ACKNOWLEDGED -> alerted(row, "SEEN");
			default -> with(row, row.kept(), PlacementSteps.after(row.steps(), event));
		};
	}

	private static PlacementRow alerted(PlacementRow row, String alert) {
		return new PlacementRow(row.id(), row.caseId(), row.territory(), row.landlord(), row.dwellingId(),
				row.searchId(), row.meetingId(), row.answerDueOn(), row.kept(), row.steps(), row.status(), alert,
				row.searchText(), row.marks());
	}

	private static PlacementRow with(PlacementRow row, Kept kept, Steps steps) {
		String reached = steps.reached();
		String status = reached != null ? reached : kept.releasedBecause() != null ? "NOT_PROPOSED" : "RESERVED";
		return new PlacementRow(row.id(), row.caseId(), row.territory(), row.landlord(), row.dwellingId(),
				row.searchId(), row.meetingId(), row.answerDueOn(), kept, steps, status, row.alert(), row.searchText(),
				row.marks());
	}

	private static PlacementRow about(PlacementRow row, String caseId, String territory, @Nullable String landlord,
			String dwellingId, String searchId, @Nullable String meetingId, @Nullable LocalDate answerDueOn, Kept kept,
			Steps steps) {
		return with(
				new PlacementRow(row.id(), caseId, territory, landlord, dwellingId, searchId, meetingId, answerDueOn,
						kept, steps, row.status(), row.alert(), caseId.toLowerCase(Locale.ROOT), row.marks()),
				kept, steps);
	}

	private record Concerned(String placementId) {
	}

	/**
	 * How each event of the placement's own stream fills its steps.
	 */
	private static final class PlacementSteps {

		static Steps after(Steps s, ReceivedEvent event) {
			return switch (event.type()) {
				case HousingTypes.PLACEMENT_PROPOSED -> {
					PlacementProposedV1 said = event.as(PlacementProposedV1.class);
					yield new Steps(said.composition(), said.reference(), said.communeInsee(), said.typology(),
							said.proposedOn(), null, null, null, null, null, null, null, null, null, null, null, null,
							null, null);
				}
				case HousingTypes.LANDLORD_ANSWERED -> {
					LandlordAnsweredV1 said = event.as(LandlordAnsweredV1.class);
					yield new Steps(s.composition(), s.reference(), s.communeInsee(), s.typology(), s.proposedOn(),
							said.accepted(), said.answeredOn(), null, null, null, null, null, null, null, null, null,
							null, null, null);
				}
				case HousingTypes.COMMITTEE_DECIDED -> {
					CommitteeDecidedV1 said = event.as(CommitteeDecidedV1.class);
					yield new Steps(s.composition(), s.reference(), s.communeInsee(), s.typology(), s.proposedOn(),
							s.accepted(), s.answeredOn(), said.outcome(), said.rank(), said.decidedOn(), null, null,
							null, null, null, null, null, null, null);
				}
				case HousingTypes.LEASE_SIGNED -> {
					LeaseSignedV1 said = event.as(LeaseSignedV1.class);
					yield new Steps(s.composition(), s.reference(), s.communeInsee(), s.typology(), s.proposedOn(),
							s.accepted(), s.answeredOn(), s.committee(), s.rank(), s.decidedOn(), said.kind(),
							said.signedOn(), said.plannedSlideOn(), null, null, null, null, null, null);
				}
				case HousingTypes.HOUSEHOLD_MOVED_IN ->
					ending(s, event.as(HouseholdMovedInV1.class).movedInOn(), null, null, null, null, null);
				case HousingTypes.PLACEMENT_DECLINED -> {
					PlacementDeclinedV1 said = event.as(PlacementDeclinedV1.class);
					yield ending(s, null, said.by(), said.motive(), said.declinedOn(), null, null);
				}
				case HousingTypes.PLACEMENT_EXPIRED ->
					ending(s, null, null, null, null, event.as(PlacementExpiredV1.class).expiredOn(), null);
				case HousingTypes.PLACEMENT_RELEASED ->
					ending(s, null, null, null, null, null, event.as(PlacementReleasedV1.class).because());
				default -> s;
			};
		}

		private static Steps ending(Steps s, @Nullable LocalDate movedInOn, @Nullable String declinedBy,
				@Nullable String motive, @Nullable LocalDate declinedOn, @Nullable LocalDate expiredOn,
				@Nullable String releasedBecause) {
			return new Steps(s.composition(), s.reference(), s.communeInsee(), s.typology(), s.proposedOn(),
					s.accepted(), s.answeredOn(), s.committee(), s.rank(), s.decidedOn(), s.leaseKind(), s.signedOn(),
					s.plannedSlideOn(), movedInOn, declinedBy, motive, declinedOn, expiredOn, releasedBecause);
		}

	}

}
