/**
 * The commit is the outbox: sends what commits say to the broker, at least once, in order
 * within a stream, without a gap.
 */
@NullMarked
package fr.logementdabord.eventing.relay;

import org.jspecify.annotations.NullMarked;
