/**
 * The walled health notes.
 */
@NullMarked
package fr.logementdabord.measure.web.note;

import org.jspecify.annotations.NullMarked;
