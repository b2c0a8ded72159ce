/**
 * What this service tells the others: the public form of its events. Ids, codes, days and
 * birth years; never an identity, a difficulty or the violence a household flees.
 */
@NullMarked
package fr.logementdabord.referral.messaging.published;

import org.jspecify.annotations.NullMarked;
