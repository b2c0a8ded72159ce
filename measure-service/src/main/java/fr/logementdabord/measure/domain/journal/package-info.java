/**
 * The journal of one measure: its multidisciplinary team, contacts and visits by domain,
 * obstacles, and orientations towards partners.
 */
@NullMarked
package fr.logementdabord.measure.domain.journal;

import org.jspecify.annotations.NullMarked;
