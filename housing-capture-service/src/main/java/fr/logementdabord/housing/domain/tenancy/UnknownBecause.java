package fr.logementdabord.housing.domain.tenancy;

/**
 * Why a check found nothing out: three answers that are not the same (domain:§6.21).
 */
public enum UnknownBecause {

	NOT_REACHED, REFUSED_TO_SAY, NOT_ASKED

}
