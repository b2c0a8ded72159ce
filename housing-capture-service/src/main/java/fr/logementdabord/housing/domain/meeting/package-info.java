/**
 * A fluidity meeting of a territory: its date and the dwellings on its agenda.
 */
@NullMarked
package fr.logementdabord.housing.domain.meeting;

import org.jspecify.annotations.NullMarked;
