/**
 * The owner of a stream answers for its public events, so that a reader can fill a hole.
 */
@NullMarked
package fr.logementdabord.eventing.owner;

import org.jspecify.annotations.NullMarked;
