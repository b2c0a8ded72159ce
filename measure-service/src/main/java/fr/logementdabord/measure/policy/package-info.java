/**
 * When this has happened, then do that: each reaction to an event, named as a sentence.
 */
@NullMarked
package fr.logementdabord.measure.policy;

import org.jspecify.annotations.NullMarked;
