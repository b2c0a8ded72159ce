/**
 * One support measure, from the request to its end: who runs it, who leads it, its
 * reviews, why it ended and where the household lives then.
 */
@NullMarked
package fr.logementdabord.measure.domain.measure;

import org.jspecify.annotations.NullMarked;
