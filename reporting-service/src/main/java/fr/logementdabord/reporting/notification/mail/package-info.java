/**
 * The e-mails that say that notifications wait: a link, nothing else.
 */
@NullMarked
package fr.logementdabord.reporting.notification.mail;

import org.jspecify.annotations.NullMarked;
