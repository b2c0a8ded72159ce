/**
 * Visits and team interventions over HTTP and as pages.
 */
@NullMarked
package fr.logementdabord.measure.web.intervention;

import org.jspecify.annotations.NullMarked;
