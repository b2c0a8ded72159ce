package fr.logementdabord.reporting.notification;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * What somebody should know. The same event notifies the same audience once.
 *
 * @param id derived from the event and the audience; says nothing by itself
 * @param audience key of whom it is for
 * @param matter what it is about
 * @param caseId the case, absent for a meeting
 * @param page path where to go on
 * @param raisedAt when it was raised
 */
public record Notification(@Id String id, String audience, Matter matter, @Nullable String caseId, String page,
		Instant raisedAt) {
}
