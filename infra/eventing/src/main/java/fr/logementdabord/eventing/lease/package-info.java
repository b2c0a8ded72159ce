/**
 * One active instance among several, without trusting any clock but the elapsed time of
 * one process.
 */
@NullMarked
package fr.logementdabord.eventing.lease;

import org.jspecify.annotations.NullMarked;
