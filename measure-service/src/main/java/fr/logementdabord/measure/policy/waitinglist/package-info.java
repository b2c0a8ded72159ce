/**
 * How the waiting lists follow what measures and agreements tell.
 */
@NullMarked
package fr.logementdabord.measure.policy.waitinglist;

import org.jspecify.annotations.NullMarked;
