/**
 * What an operator reads of the events' way: numbers only, nothing of a person or a case.
 */
@NullMarked
package fr.logementdabord.eventing.meter;

import org.jspecify.annotations.NullMarked;
