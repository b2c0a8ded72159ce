/**
 * What the streams say that concern no case, or not only one: agreements and their
 * places, grants, sessions of the network, interventions, dwellings, fluidity meetings.
 * Kept fact by fact, so that what was known at any moment is a cut and a refold.
 */
@NullMarked
package fr.logementdabord.reporting.view.streamrecord;

import org.jspecify.annotations.NullMarked;
