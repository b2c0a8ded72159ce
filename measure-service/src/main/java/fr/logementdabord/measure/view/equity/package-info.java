/**
 * What was granted to whom: the share of each coordinator's employer and of the others.
 */
@NullMarked
package fr.logementdabord.measure.view.equity;

import org.jspecify.annotations.NullMarked;
