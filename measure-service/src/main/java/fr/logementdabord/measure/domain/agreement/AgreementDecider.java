package fr.logementdabord.measure.domain.agreement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.decider.Refusal;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.AmendAgreement;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.FreePlace;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.SignAgreement;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.TakePlace;
import fr.logementdabord.measure.domain.agreement.AgreementEvent.AgreementAmended;
import fr.logementdabord.measure.domain.agreement.AgreementEvent.AgreementSigned;
import fr.logementdabord.measure.domain.agreement.AgreementEvent.PlaceFreed;
import fr.logementdabord.measure.domain.agreement.AgreementEvent.PlaceTaken;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.AgreementCoversAnotherTerritory;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.AgreementFundsAnotherMeasure;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.AgreementIsAlreadySigned;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.AgreementIsForAnotherYear;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.AgreementIsIncoherent;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.AgreementIsNotSigned;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.AmendmentIsIncoherent;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.AmendmentIsNotAfterTheLast;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.MeasureTypeIsNotFundedThatYear;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.NoPlaceIsLeft;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.PlaceWasGivenBack;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement.Holding;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement.NotSigned;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement.Signed;
import fr.logementdabord.measure.domain.measure.MeasureCodes;
import fr.logementdabord.measure.domain.measuretype.MeasureTypes;

/**
 * Decides who gets a place. The agreement's stream is the one place where capacity is
 * counted, so two coordinators cannot take the last place both.
 */
public final class AgreementDecider implements Decider<AgreementCommand, ProviderAgreement, AgreementEvent> {

	/** The platforms opened in January 2019 (seed:427). */
	public static final int FIRST_YEAR = 2019;

	private final MeasureTypes types;

	/**
	 * Decides by a dated list of measure types.
	 */
	public AgreementDecider(MeasureTypes types) {
		this.types = types;
	}

	@Override
	public ProviderAgreement initialState() {
		return new NotSigned();
	}

	@Override
	public Decision<AgreementEvent> decide(AgreementCommand command, ProviderAgreement agreement) {
		return switch (command) {
			case SignAgreement asked -> sign(asked, agreement);
			case AmendAgreement asked -> amend(asked, agreement);
			case TakePlace asked -> take(asked, agreement);
			case FreePlace asked -> free(asked, agreement);
		};
	}

	private Decision<AgreementEvent> sign(SignAgreement asked, ProviderAgreement agreement) {
		if (!isCoherent(asked)) {
			return no(new AgreementIsIncoherent());
		}
		if (!this.types.isFundedIn(asked.measureType(), asked.year())) {
			return no(new MeasureTypeIsNotFundedThatYear());
		}
		return switch (agreement) {
			case NotSigned() -> Decision.accept(signed(asked));
			case Signed signed when !isTheSameLine(asked, signed) -> no(new AgreementIsIncoherent());
			case Signed signed when !signed.years().containsKey(asked.year()) -> Decision.accept(signed(asked));
			case Signed signed when isTheSame(asked, signed.years().get(asked.year())) -> Decision.accept();
			case Signed signed -> no(new AgreementIsAlreadySigned());
		};
	}

	private Decision<AgreementEvent> amend(AmendAgreement asked, ProviderAgreement agreement) {
		if (asked.places() < 0 || !asked.funding().isCoherent()) {
			return no(new AmendmentIsIncoherent());
		}
		return switch (agreement) {
			case NotSigned() -> no(new AgreementIsNotSigned());
			case Signed signed when !signed.years().containsKey(asked.effectiveOn().getYear()) ->
				no(new AgreementIsNotSigned());
			case Signed signed -> amend(asked, signed.years().get(asked.effectiveOn().getYear()));
		};
	}

	private Decision<AgreementEvent> amend(AmendAgreement asked, YearTerms year) {
		YearTerms.Terms last = year.last();
		if (last.equals(new YearTerms.Terms(asked.effectiveOn(), asked.places(), asked.funding()))) {
			return Decision.accept();
		}
		if (!asked.effectiveOn().isAfter(last.from())) {
			return no(new AmendmentIsNotAfterTheLast());
		}
		return Decision
			.accept(new AgreementAmended(year.year(), year.terms().size(), asked.effectiveOn(), asked.places(),
					asked.funding().unitCostCents().orElse(null), asked.funding().budgetCents().orElse(null)));
	}

	private Decision<AgreementEvent> take(TakePlace asked, ProviderAgreement agreement) {
		return switch (agreement) {
			case NotSigned() -> no(new AgreementIsNotSigned());
			case Signed signed when signed.held().containsKey(asked.measureId()) -> Decision.accept();
			case Signed signed when signed.givenBack().containsKey(asked.measureId()) -> no(new PlaceWasGivenBack());
			case Signed signed when !signed.territory().equals(asked.territory()) ->
				no(new AgreementCoversAnotherTerritory());
			case Signed signed when !signed.measureType().equals(asked.measureType()) ->
				no(new AgreementFundsAnotherMeasure());
			case Signed signed when !signed.years().containsKey(asked.on().getYear()) ->
				no(new AgreementIsForAnotherYear());
			case Signed signed when signed.free(asked.on()) < 1 -> no(new NoPlaceIsLeft());
			case Signed signed ->
				Decision.accept(new PlaceTaken(asked.measureId(), asked.caseId(), asked.on(), asked.circumstances()));
		};
	}

	private Decision<AgreementEvent> free(FreePlace asked, ProviderAgreement agreement) {
		return switch (agreement) {
			case NotSigned() -> Decision.accept();
			case Signed signed when signed.held().containsKey(asked.measureId()) ->
				Decision.accept(freed(asked, signed.held().get(asked.measureId())));
			case Signed signed -> Decision.accept();
		};
	}

	private static PlaceFreed freed(FreePlace asked, Holding holding) {
		LocalDate on = asked.on().isBefore(holding.takenOn()) ? holding.takenOn() : asked.on();
		return new PlaceFreed(asked.measureId(), holding.caseId(), on);
	}

	@Override
	public ProviderAgreement evolve(ProviderAgreement agreement, AgreementEvent event) {
		return switch (event) {
			case AgreementSigned e -> line(agreement, e).with(YearTerms.signed(e.year(),
					Optional.ofNullable(e.envelope()), e.places(), Funding.of(e.unitCostCents(), e.budgetCents())));
			case AgreementAmended e -> {
				Signed signed = (Signed) agreement;
				yield signed.with(signed.years()
					.get(e.year())
					.amended(new YearTerms.Terms(e.effectiveOn(), e.places(),
							Funding.of(e.unitCostCents(), e.budgetCents()))));
			}
			case PlaceTaken e ->
				((Signed) agreement).taking(e.measureId(), new Holding(e.caseId(), e.takenOn(), Optional.empty()));
			case PlaceFreed e -> ((Signed) agreement).givingBack(e.measureId(), e.freedOn());
		};
	}

	private static Signed line(ProviderAgreement agreement, AgreementSigned event) {
		return switch (agreement) {
			case NotSigned() -> new Signed(event.agreementId(), event.provider(), event.territory(),
					event.measureType(), Map.of(), Map.of(), Map.of());
			case Signed signed -> signed;
		};
	}

	private static AgreementSigned signed(SignAgreement asked) {
		return new AgreementSigned(asked.agreementId(), asked.provider(), asked.territory(), asked.measureType(),
				asked.year(), asked.places(), asked.funding().unitCostCents().orElse(null),
				asked.funding().budgetCents().orElse(null), asked.envelope().orElse(null));
	}

	private boolean isCoherent(SignAgreement asked) {
		return asked.places() > 0 && asked.funding().isCoherent() && asked.year() >= FIRST_YEAR
				&& MeasureCodes.TERRITORIES.contains(asked.territory()) && this.types.has(asked.measureType());
	}

	private static boolean isTheSameLine(SignAgreement asked, Signed signed) {
		return asked.provider().equals(signed.provider()) && asked.territory().equals(signed.territory())
				&& asked.measureType().equals(signed.measureType());
	}

	private static boolean isTheSame(SignAgreement asked, YearTerms year) {
		return asked.places() == year.first().places() && asked.funding().equals(year.first().funding())
				&& asked.envelope().equals(year.envelope());
	}

	private static Decision<AgreementEvent> no(Refusal why) {
		return Decision.refuse(why);
	}

}
