package fr.logementdabord.housing.domain.dwelling;

import java.time.LocalDate;

import fr.logementdabord.decider.Decision;
import fr.logementdabord.housing.domain.dwelling.Dwelling.Available;
import fr.logementdabord.housing.domain.dwelling.Dwelling.Let;
import fr.logementdabord.housing.domain.dwelling.Dwelling.NotAnnounced;
import fr.logementdabord.housing.domain.dwelling.Dwelling.Reserved;
import fr.logementdabord.housing.domain.dwelling.Dwelling.Withdrawn;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.AnnounceDwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.ConfirmDwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.ExpireDwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.WithdrawDwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingEvent.DwellingAnnounced;
import fr.logementdabord.housing.domain.dwelling.DwellingEvent.DwellingConfirmed;
import fr.logementdabord.housing.domain.dwelling.DwellingEvent.DwellingWithdrawn;
import org.jspecify.annotations.Nullable;

import static fr.logementdabord.decider.Decision.accept;
import static fr.logementdabord.decider.Decision.refuse;

/**
 * What a landlord does with an availability: announce, correct, confirm, withdraw,
 * announce again. One that is not confirmed in time expires (architecture §11).
 */
final class AvailabilityRules {

	private AvailabilityRules() {
	}

	static Decision<DwellingEvent> announce(AnnounceDwelling command, Dwelling state) {
		DwellingRefusal implausible = implausible(command.card());
		if (implausible != null) {
			return refuse(implausible);
		}
		DwellingAnnounced announced = new DwellingAnnounced(command.dwellingId(), command.card(), command.announcedOn(),
				command.confirmBy());
		return switch (state) {
			case NotAnnounced unknown -> accept(announced);
			case Withdrawn withdrawn -> notBefore(withdrawn.since(), announced);
			case Available same when same.card().equals(command.card()) ->
				confirmed(same, command.announcedOn(), command.confirmBy());
			case Available other -> notBefore(other.since(), announced);
			// what was proposed to the household must not change under its feet
			case Reserved reserved ->
				reserved.card().equals(command.card()) ? accept() : refuse(DwellingRefusal.DwellingIsReserved);
			case Let already -> refuse(DwellingRefusal.DwellingIsAlreadyLet);
		};
	}

	private static Decision<DwellingEvent> notBefore(LocalDate since, DwellingAnnounced announced) {
		return announced.announcedOn().isBefore(since) ? refuse(DwellingRefusal.DateIsTooEarly) : accept(announced);
	}

	private static @Nullable DwellingRefusal implausible(DwellingCard card) {
		if (!card.hasPlausibleRent()) {
			return DwellingRefusal.RentIsNotPlausible;
		}
		if (!card.hasPlausibleSurface()) {
			return DwellingRefusal.SurfaceIsNotPlausible;
		}
		if (!card.details().hasPlausibleFloor()) {
			return DwellingRefusal.FloorIsNotPlausible;
		}
		if (!card.namesItsPlaces()) {
			return DwellingRefusal.ReferenceIsTooLongForPlaces;
		}
		return card.details().hasPlausiblePlaces() ? null : DwellingRefusal.PlacesAreNotPlausible;
	}

	static Decision<DwellingEvent> confirm(ConfirmDwelling command, Dwelling state) {
		return switch (state) {
			case NotAnnounced unknown -> refuse(DwellingRefusal.DwellingIsUnknown);
			case Available available -> confirmed(available, command.confirmedOn(), command.confirmBy());
			// kept for a household: its placement says more than a confirmation
			case Reserved reserved -> accept();
			case Let already -> refuse(DwellingRefusal.DwellingIsAlreadyLet);
			case Withdrawn withdrawn -> refuse(DwellingRefusal.DwellingIsWithdrawn);
		};
	}

	private static Decision<DwellingEvent> confirmed(Available available, LocalDate on, @Nullable LocalDate confirmBy) {
		LocalDate known = available.confirmBy();
		boolean isLater = confirmBy != null && (known == null || confirmBy.isAfter(known));
		return isLater ? accept(new DwellingConfirmed(on, confirmBy)) : accept();
	}

	/** The last day is over; a dwelling that is kept for a household does not expire. */
	static Decision<DwellingEvent> expire(ExpireDwelling command, Dwelling state) {
		return state instanceof Available available && available.confirmBy() != null
				&& command.today().isAfter(available.confirmBy())
						? accept(new DwellingWithdrawn(command.today(), WithdrawalReason.NOT_CONFIRMED)) : accept();
	}

	static Decision<DwellingEvent> withdraw(WithdrawDwelling command, Dwelling state) {
		return switch (state) {
			case NotAnnounced unknown -> refuse(DwellingRefusal.DwellingIsUnknown);
			case Available free -> command.withdrawnOn().isBefore(free.since()) ? refuse(DwellingRefusal.DateIsTooEarly)
					: accept(new DwellingWithdrawn(command.withdrawnOn(), WithdrawalReason.BY_LANDLORD));
			case Reserved other -> refuse(DwellingRefusal.DwellingIsReserved);
			case Let already -> refuse(DwellingRefusal.DwellingIsAlreadyLet);
			case Withdrawn withdrawn -> accept();
		};
	}

}
