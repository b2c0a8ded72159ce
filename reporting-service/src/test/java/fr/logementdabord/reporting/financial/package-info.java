/**
 * The convention's figures, computed by hand.
 */
@NullMarked
package fr.logementdabord.reporting.financial;

import org.jspecify.annotations.NullMarked;
