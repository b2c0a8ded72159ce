/**
 * Reminds the coordinators of a territory of what is due, on the days that the dated
 * rules name. A reminder is for whoever holds the role, and it decides nothing.
 */
@NullMarked
package fr.logementdabord.referral.reminder;

import org.jspecify.annotations.NullMarked;
