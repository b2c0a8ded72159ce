/**
 * Events are the state: one insert-only document per commit, written before anything is
 * answered.
 */
@NullMarked
package fr.logementdabord.eventing.store;

import org.jspecify.annotations.NullMarked;
