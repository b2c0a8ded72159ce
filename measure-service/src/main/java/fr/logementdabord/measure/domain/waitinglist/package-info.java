/**
 * Who waits for a measure of one type in one territory, in which order and why, and which
 * household a free place is proposed to.
 */
@NullMarked
package fr.logementdabord.measure.domain.waitinglist;

import org.jspecify.annotations.NullMarked;
