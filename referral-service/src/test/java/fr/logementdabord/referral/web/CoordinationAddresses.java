package fr.logementdabord.referral.web;

import java.util.List;

/**
 * The addresses of the coordination that {@link CoordinationAccessIT} asks as everybody.
 */
final class CoordinationAddresses {

	/** Read by coordinators only. */
	static final List<String> DESK_READ = List.of("/api/referrals/desk", "/saisines/bureau", "/saisines/bureau/export",
			"/saisines/delegations");

	/** Read by coordinators, the department and the auditors. */
	static final List<String> NEUTRALITY = List.of("/saisines/neutralite", "/saisines/neutralite/export");

	/** Written by coordinators only. */
	static final List<String> DESK_WRITTEN = List.of("/saisines/bureau/lot", "/saisines/bureau/lot/execution",
			"/saisines/delegations", "/saisines/delegations/{id}/fin", "/saisines/relances/{id}/traitee");

	/**
	 * Of a case: read by its coordinator, perhaps by those who work with the household.
	 */
	static final List<String> CASE_READ = List.of("/saisines/{caseId}/coordination", "/saisines/{caseId}/decision",
			"/saisines/{caseId}/concertations/{conferenceId}/invitation");

	/** Of a case: written by its coordinator. */
	static final List<String> CASE_WRITTEN = List.of("/saisines/{caseId}/coordination/demandes",
			"/saisines/{caseId}/coordination/demandes/{questionId}/relance",
			"/saisines/{caseId}/coordination/demandes/{questionId}/reponse",
			"/saisines/{caseId}/coordination/contestations/{contestId}/reponse", "/saisines/{caseId}/concertations",
			"/saisines/{caseId}/concertations/{conferenceId}/report",
			"/saisines/{caseId}/concertations/{conferenceId}/annulation",
			"/saisines/{caseId}/concertations/{conferenceId}/tenue");

	/** Of a case: written by its referrer, the contest by its coordinator too. */
	static final List<String> REFERRER_WRITTEN = List.of("/saisines/{caseId}/decision/{noticeId}/accuse",
			"/saisines/{caseId}/decision/contestation");

	private CoordinationAddresses() {
	}

}
