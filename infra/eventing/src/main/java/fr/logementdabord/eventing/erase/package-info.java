/**
 * What a service does when a case is erased elsewhere: it counts and erases what it keeps
 * of the case beside the events, and says how much that was to whoever asks.
 */
@NullMarked
package fr.logementdabord.eventing.erase;

import org.jspecify.annotations.NullMarked;
