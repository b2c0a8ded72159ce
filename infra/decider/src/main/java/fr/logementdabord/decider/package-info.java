/**
 * The vocabulary of pure decisions: what an aggregate decides, how its state follows from
 * its events, and how it says no. Depends on {@code java.base} only.
 */
@NullMarked
package fr.logementdabord.decider;

import org.jspecify.annotations.NullMarked;
