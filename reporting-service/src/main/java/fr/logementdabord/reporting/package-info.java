/**
 * reporting-service: folds the log of the other services into what people read above the
 * cases; it owns and decides nothing.
 */
@NullMarked
package fr.logementdabord.reporting;

import org.jspecify.annotations.NullMarked;
