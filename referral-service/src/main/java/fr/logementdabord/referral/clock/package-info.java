/**
 * How long each step may take: dated local rules, working days with the public holidays
 * of France, and the days on which people are reminded. Read once from the class path.
 */
@NullMarked
package fr.logementdabord.referral.clock;

import org.jspecify.annotations.NullMarked;
