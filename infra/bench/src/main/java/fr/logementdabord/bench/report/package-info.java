/**
 * Rows, the page made of them, and the history.
 */
@NullMarked
package fr.logementdabord.bench.report;

import org.jspecify.annotations.NullMarked;
