/**
 * What the demonstration history promises before anybody plays it.
 */
@NullMarked
package fr.logementdabord.journeys.history;

import org.jspecify.annotations.NullMarked;
