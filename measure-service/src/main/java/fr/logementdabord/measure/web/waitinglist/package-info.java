/**
 * The waiting lists on pages, over HTTP and as files, and the refusal of an allocation.
 */
@NullMarked
package fr.logementdabord.measure.web.waitinglist;

import org.jspecify.annotations.NullMarked;
