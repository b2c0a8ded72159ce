package fr.logementdabord.housing.domain.dwelling;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.housing.domain.dwelling.Dwelling.Available;
import fr.logementdabord.housing.domain.dwelling.Dwelling.Let;
import fr.logementdabord.housing.domain.dwelling.Dwelling.NotAnnounced;
import fr.logementdabord.housing.domain.dwelling.Dwelling.Reserved;
import fr.logementdabord.housing.domain.dwelling.Dwelling.Withdrawn;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.AnnounceDwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.ConfirmDwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.ExpireDwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.LetDwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.ReleaseDwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.ReserveDwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.VacateDwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.WithdrawDwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingEvent.DwellingAnnounced;
import fr.logementdabord.housing.domain.dwelling.DwellingEvent.DwellingConfirmed;
import fr.logementdabord.housing.domain.dwelling.DwellingEvent.DwellingLet;
import fr.logementdabord.housing.domain.dwelling.DwellingEvent.DwellingReleased;
import fr.logementdabord.housing.domain.dwelling.DwellingEvent.DwellingReserved;
import fr.logementdabord.housing.domain.dwelling.DwellingEvent.DwellingWithdrawn;
import org.jspecify.annotations.Nullable;

import static fr.logementdabord.decider.Decision.accept;
import static fr.logementdabord.decider.Decision.refuse;

/**
 * Keeps a dwelling for one household at most at any time.
 */
public final class DwellingDecider implements Decider<DwellingCommand, Dwelling, DwellingEvent> {

	@Override
	public Dwelling initialState() {
		return new NotAnnounced();
	}

	@Override
	public Decision<DwellingEvent> decide(DwellingCommand command, Dwelling state) {
		return switch (command) {
			case AnnounceDwelling announce -> AvailabilityRules.announce(announce, state);
			case ConfirmDwelling confirm -> AvailabilityRules.confirm(confirm, state);
			case ExpireDwelling expire -> AvailabilityRules.expire(expire, state);
			case WithdrawDwelling withdraw -> AvailabilityRules.withdraw(withdraw, state);
			case ReserveDwelling reserve -> reserve(reserve, state);
			case ReleaseDwelling release -> release(release, state);
			case LetDwelling let -> let(let, state);
			case VacateDwelling vacate -> vacate(vacate, state);
		};
	}

	private Decision<DwellingEvent> reserve(ReserveDwelling command, Dwelling state) {
		String placementId = command.reservation().placementId();
		return switch (state) {
			case NotAnnounced unknown -> refuse(DwellingRefusal.DwellingIsUnknown);
			case Available available when available.endedPlacements().contains(placementId) ->
				refuse(DwellingRefusal.PlacementIsAlreadyOver);
			case Available available -> command.reservation().reservedOn().isBefore(available.since())
					? refuse(DwellingRefusal.DateIsTooEarly) : accept(new DwellingReserved(command.reservation()));
			case Reserved reserved -> reserved.reservation().placementId().equals(placementId) ? accept()
					: refuse(DwellingRefusal.DwellingIsReserved);
			case Let already -> refuse(DwellingRefusal.DwellingIsAlreadyLet);
			case Withdrawn withdrawn -> refuse(DwellingRefusal.DwellingIsWithdrawn);
		};
	}

	private Decision<DwellingEvent> release(ReleaseDwelling command, Dwelling state) {
		if (state instanceof Reserved reserved && reserved.reservation().placementId().equals(command.placementId())) {
			// an ending may be dated before what it ends
			LocalDate on = command.releasedOn().isBefore(reserved.since()) ? reserved.since() : command.releasedOn();
			return accept(new DwellingReleased(reserved.reservation(), command.because(), on));
		}
		// a late release must not free the dwelling of somebody else
		return accept();
	}

	private Decision<DwellingEvent> let(LetDwelling command, Dwelling state) {
		return switch (state) {
			case Reserved reserved when reserved.reservation().placementId().equals(command.placementId()) ->
				accept(new DwellingLet(reserved.reservation(), command.letOn()));
			case Reserved other -> refuse(DwellingRefusal.DwellingIsReserved);
			case Let let when let.reservation().placementId().equals(command.placementId()) -> accept();
			case Let already -> refuse(DwellingRefusal.DwellingIsAlreadyLet);
			case Available free -> refuse(DwellingRefusal.PlacementIsAlreadyOver);
			case Withdrawn withdrawn -> refuse(DwellingRefusal.DwellingIsWithdrawn);
			case NotAnnounced unknown -> refuse(DwellingRefusal.DwellingIsUnknown);
		};
	}

	private Decision<DwellingEvent> vacate(VacateDwelling command, Dwelling state) {
		// the departure of somebody else, or one already known, changes nothing
		return state instanceof Let let && let.reservation().placementId().equals(command.placementId())
				? accept(new DwellingWithdrawn(command.vacatedOn(), WithdrawalReason.TENANT_LEFT)) : accept();
	}

	@Override
	public Dwelling evolve(Dwelling state, DwellingEvent event) {
		return switch (event) {
			case DwellingAnnounced announced -> new Available(announced.dwellingId(), announced.card(),
					announced.announcedOn(), ended(state), announced.confirmBy());
			case DwellingConfirmed confirmed -> {
				Dwelling.Announced announced = announced(state);
				yield new Available(announced.dwellingId(), announced.card(), announced.since(), ended(state),
						confirmed.confirmBy());
			}
			case DwellingWithdrawn withdrawn -> {
				Dwelling.Announced announced = announced(state);
				yield new Withdrawn(announced.dwellingId(), announced.card(), withdrawn.withdrawnOn(), ended(state));
			}
			case DwellingReserved(var reservation) -> {
				Dwelling.Announced announced = announced(state);
				yield new Reserved(announced.dwellingId(), announced.card(), reservation, ended(state),
						confirmBy(state));
			}
			case DwellingReleased(var reservation, var because, var releasedOn) -> {
				Dwelling.Announced announced = announced(state);
				Set<String> ended = new HashSet<>(ended(state));
				ended.add(reservation.placementId());
				yield new Available(announced.dwellingId(), announced.card(), releasedOn, Set.copyOf(ended),
						confirmBy(state));
			}
			case DwellingLet(var reservation, var letOn) -> {
				Dwelling.Announced announced = announced(state);
				yield new Let(announced.dwellingId(), announced.card(), reservation, letOn);
			}
		};
	}

	private static Dwelling.Announced announced(Dwelling state) {
		if (state instanceof Dwelling.Announced announced) {
			return announced;
		}
		throw new IllegalStateException("the history of a dwelling starts with its announcement");
	}

	private static Set<String> ended(Dwelling state) {
		return switch (state) {
			case Available available -> available.endedPlacements();
			case Reserved reserved -> reserved.endedPlacements();
			case Withdrawn withdrawn -> withdrawn.endedPlacements();
			case Let let -> Set.of(let.reservation().placementId());
			case NotAnnounced unknown -> Set.of();
		};
	}

	private static @Nullable LocalDate confirmBy(Dwelling state) {
		return switch (state) {
			case Available available -> available.confirmBy();
			case Reserved reserved -> reserved.confirmBy();
			case Withdrawn withdrawn -> null;
			case Let let -> null;
			case NotAnnounced unknown -> null;
		};
	}

}
