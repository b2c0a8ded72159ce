/**
 * The list of cases behind the figures, with its filters.
 */
@NullMarked
package fr.logementdabord.reporting.view.cases;

import org.jspecify.annotations.NullMarked;
