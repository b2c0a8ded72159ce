/**
 * Public events come in: each is applied once in effect, in order within its stream, or
 * kept with the reason why not.
 */
@NullMarked
package fr.logementdabord.eventing.receive;

import org.jspecify.annotations.NullMarked;
