/**
 * Reactions: when an event arrives, then a command follows.
 */
@NullMarked
package fr.logementdabord.housing.policy;

import org.jspecify.annotations.NullMarked;
