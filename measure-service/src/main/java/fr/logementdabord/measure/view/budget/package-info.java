/**
 * What the years cost: what is committed with the associations beside what the State
 * grants, and what the measures that run today will still cost after the year.
 */
@NullMarked
package fr.logementdabord.measure.view.budget;

import org.jspecify.annotations.NullMarked;
