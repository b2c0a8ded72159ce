/**
 * The pages and the API of the course of a measure: terms, interruptions, a deferred end,
 * another type.
 */
@NullMarked
package fr.logementdabord.measure.web.course;

import org.jspecify.annotations.NullMarked;
