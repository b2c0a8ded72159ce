/**
 * The journey of one case as people read it: what happened, when, how long they waited,
 * and what comes next.
 */
@NullMarked
package fr.logementdabord.reporting.view.timeline;

import org.jspecify.annotations.NullMarked;
