/**
 * The agreement that funds places for one association, one territory, one measure type
 * and one year, and the rule that a place is never given twice.
 */
@NullMarked
package fr.logementdabord.measure.domain.agreement;

import org.jspecify.annotations.NullMarked;
