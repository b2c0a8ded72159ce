/**
 * What people write in their own words, encrypted, by class: health notes are for the
 * health professions of the team only.
 */
@NullMarked
package fr.logementdabord.measure.note;

import org.jspecify.annotations.NullMarked;
