package fr.logementdabord.referral.messaging.received.measure;

/**
 * The notes of an erased case are erased too.
 *
 * @param notes how many there were
 */
public record SupportNotesErasedV1(String caseId, String batchId, long notes) {

	public static final String TYPE = "fr.logementdabord.measure.support-notes-erased.v1";

}
