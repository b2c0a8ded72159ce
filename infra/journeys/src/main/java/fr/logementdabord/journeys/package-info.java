/**
 * The two situations of the source document (seed:571-605), played from the saisine to
 * the exit by the persons who would do it, through the public HTTP API and nothing else.
 */
@NullMarked
package fr.logementdabord.journeys;

import org.jspecify.annotations.NullMarked;
