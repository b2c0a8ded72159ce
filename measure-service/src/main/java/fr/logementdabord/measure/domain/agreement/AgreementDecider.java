package fr.logementdabord.measure.domain.agreement;

import java.util.Map;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.FreePlace;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.SignAgreement;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.TakePlace;
import fr.logementdabord.measure.domain.agreement.AgreementEvent.AgreementSigned;
import fr.logementdabord.measure.domain.agreement.AgreementEvent.PlaceFreed;
import fr.logementdabord.measure.domain.agreement.AgreementEvent.PlaceTaken;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.AgreementCoversAnotherTerritory;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.AgreementFundsAnotherMeasure;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.AgreementIsAlreadySigned;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.AgreementIsForAnotherYear;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.AgreementIsIncoherent;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.AgreementIsNotSigned;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.NoPlaceIsLeft;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.PlaceWasGivenBack;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement.NotSigned;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement.Signed;
import fr.logementdabord.measure.domain.measure.MeasureCodes;

/**
 * Decides who gets a place. The agreement's stream is the one place where capacity is
 * counted, so two coordinators cannot take the last place both.
 */
public final class AgreementDecider implements Decider<AgreementCommand, ProviderAgreement, AgreementEvent> {

	/** The platforms opened in January 2019 (seed:427). */
	public static final int FIRST_YEAR = 2019;

	@Override
	public ProviderAgreement initialState() {
		return new NotSigned();
	}

	@Override
	public Decision<AgreementEvent> decide(AgreementCommand command, ProviderAgreement agreement) {
		return switch (command) {
			case SignAgreement asked -> sign(asked, agreement);
			case TakePlace asked -> take(asked, agreement);
			case FreePlace asked -> free(asked, agreement);
		};
	}

	private Decision<AgreementEvent> sign(SignAgreement asked, ProviderAgreement agreement) {
		return switch (agreement) {
			case NotSigned() when isCoherent(asked) ->
				Decision.accept(new AgreementSigned(asked.agreementId(), asked.provider(), asked.territory(),
						asked.measureType(), asked.year(), asked.places(), asked.unitCostCents()));
			case NotSigned() -> Decision.refuse(new AgreementIsIncoherent());
			case Signed signed when isTheSame(asked, signed) -> Decision.accept();
			case Signed signed -> Decision.refuse(new AgreementIsAlreadySigned());
		};
	}

	private Decision<AgreementEvent> take(TakePlace asked, ProviderAgreement agreement) {
		return switch (agreement) {
			case NotSigned() -> Decision.refuse(new AgreementIsNotSigned());
			case Signed signed when signed.held().containsKey(asked.measureId()) -> Decision.accept();
			case Signed signed when signed.givenBack().containsKey(asked.measureId()) ->
				Decision.refuse(new PlaceWasGivenBack());
			case Signed signed when !signed.territory().equals(asked.territory()) ->
				Decision.refuse(new AgreementCoversAnotherTerritory());
			case Signed signed when !signed.measureType().equals(asked.measureType()) ->
				Decision.refuse(new AgreementFundsAnotherMeasure());
			case Signed signed when signed.year() != asked.on().getYear() ->
				Decision.refuse(new AgreementIsForAnotherYear());
			case Signed signed when signed.free() < 1 -> Decision.refuse(new NoPlaceIsLeft());
			case Signed signed -> Decision.accept(new PlaceTaken(asked.measureId(), asked.caseId(), asked.on()));
		};
	}

	private Decision<AgreementEvent> free(FreePlace asked, ProviderAgreement agreement) {
		return switch (agreement) {
			case NotSigned() -> Decision.accept();
			case Signed signed -> {
				String caseId = signed.held().get(asked.measureId());
				yield (caseId != null) ? Decision.accept(new PlaceFreed(asked.measureId(), caseId)) : Decision.accept();
			}
		};
	}

	@Override
	public ProviderAgreement evolve(ProviderAgreement agreement, AgreementEvent event) {
		return switch (event) {
			case AgreementSigned signed -> new Signed(signed.agreementId(), signed.provider(), signed.territory(),
					signed.measureType(), signed.year(), signed.places(), signed.unitCostCents(), Map.of(), Map.of());
			case PlaceTaken taken -> ((Signed) agreement).taking(taken.measureId(), taken.caseId());
			case PlaceFreed freed -> ((Signed) agreement).givingBack(freed.measureId(), freed.caseId());
		};
	}

	private static boolean isCoherent(SignAgreement asked) {
		return asked.places() > 0 && asked.unitCostCents() >= 0 && asked.year() >= FIRST_YEAR
				&& MeasureCodes.TERRITORIES.contains(asked.territory())
				&& MeasureCodes.TYPES.contains(asked.measureType());
	}

	private static boolean isTheSame(SignAgreement asked, Signed signed) {
		return asked.provider().equals(signed.provider()) && asked.territory().equals(signed.territory())
				&& asked.measureType().equals(signed.measureType()) && asked.year() == signed.year()
				&& asked.places() == signed.places() && asked.unitCostCents() == signed.unitCostCents();
	}

}
