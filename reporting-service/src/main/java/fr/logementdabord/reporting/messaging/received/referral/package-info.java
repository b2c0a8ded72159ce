/**
 * Our reduced copies of the public events of the referral context: only the fields a
 * report needs.
 */
@NullMarked
package fr.logementdabord.reporting.messaging.received.referral;

import org.jspecify.annotations.NullMarked;
