package fr.logementdabord.housing.domain.tenancy;

import fr.logementdabord.decider.Refusal;

/**
 * Why a command on a tenancy is refused.
 */
public enum TenancyRefusal implements Refusal {

	TenancyIsUnknown("tenancy-is-unknown", "Cette occupation n’existe pas."),

	OccupationIsOver("occupation-is-over", "L’occupation de ce logement est terminée."),

	LeaseDoesNotSlide("lease-does-not-slide", "Ce bail n’est pas un bail glissant."),

	LeaseHasSlid("lease-has-slid", "Le bail a déjà glissé au nom du ménage."),

	SlideIsPlannedInThePast("slide-is-planned-in-the-past", "La date de glissement prévue ne peut pas être passée."),

	StayIsNotLimited("stay-is-not-limited", "La durée de cette occupation n’est pas limitée."),

	StayStageIsNotReached("stay-stage-is-not-reached", "Cette échéance du séjour n’est pas encore atteinte."),

	CheckIsNotPlanned("check-is-not-planned", "Aucune vérification n’est prévue à cette échéance."),

	CheckIsNotDueYet("check-is-not-due-yet", "Cette vérification n’est pas encore due."),

	CheckIsAlreadyRecorded("check-is-already-recorded", "Cette vérification est déjà enregistrée."),

	UnknownNeedsAReason("unknown-needs-a-reason", "Dites pourquoi la situation n’est pas connue."),

	ReasonIsNotExpected("reason-is-not-expected", "Ce motif n’accompagne qu’une situation inconnue."),

	HouseholdHadLeft("household-had-left",
			"Le ménage avait quitté ce logement avant cette échéance : il n’y était plus maintenu."),

	HouseholdHasMovedInLater("household-has-moved-in-later", "La date ne peut pas précéder l’entrée dans les lieux."),

	DateIsInTheFuture("date-is-in-the-future", "La date ne peut pas être postérieure à aujourd’hui.");

	private final String code;

	private final String detail;

	TenancyRefusal(String code, String detail) {
		this.code = code;
		this.detail = detail;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public String detail() {
		return this.detail;
	}

}
