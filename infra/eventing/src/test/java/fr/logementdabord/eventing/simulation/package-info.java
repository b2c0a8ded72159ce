/**
 * The mechanism in a world that is nothing but a seed: clock, store, broker and every
 * failure are drawn from it, the code of relay and receiver is the real one.
 */
@NullMarked
package fr.logementdabord.eventing.simulation;

import org.jspecify.annotations.NullMarked;
