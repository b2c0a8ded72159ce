/**
 * The demonstration history: the years 2019 to 2022 of the source document, replayed with
 * invented households. What happens is planned first, from a seed and nothing else; then
 * it is played by the persons who would do it, through the public HTTP API.
 */
@NullMarked
package fr.logementdabord.journeys.history;

import org.jspecify.annotations.NullMarked;
