package fr.logementdabord.reporting.notification;

import java.time.Duration;
import java.time.LocalTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are notified.
 *
 * @param publicUrl where the links of e-mails lead, without a final slash
 * @param from sender of the e-mails
 * @param gather how long an immediate e-mail waits for others to be told in the same one
 * @param digestAt when the daily e-mail leaves, Paris time
 * @param tellsEventsOf an older event, read again or late, notifies nobody
 * @param keptFor how long notifications are kept
 * @param mailsEndAfter e-mails end for an account that was not seen for so long
 * @param restAfterFailure how long a mail server that fails is left alone
 */
@ConfigurationProperties("notifications")
public record NotificationSettings(@DefaultValue("http://localhost:8080") String publicUrl,
		@DefaultValue("ne-pas-repondre@logement-dabord.invalid") String from, @DefaultValue("30s") Duration gather,
		@DefaultValue("07:30") LocalTime digestAt, @DefaultValue("7d") Duration tellsEventsOf,
		@DefaultValue("90d") Duration keptFor, @DefaultValue("60d") Duration mailsEndAfter,
		@DefaultValue("30s") Duration restAfterFailure) {
}
