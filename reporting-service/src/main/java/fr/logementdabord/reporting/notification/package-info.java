/**
 * Tells people within the application, and by e-mail where they wish so, what somebody
 * expects of them (ADR 0042).
 */
@NullMarked
package fr.logementdabord.reporting.notification;

import org.jspecify.annotations.NullMarked;
