/**
 * Open data: what anybody may read and use, without logging in. One set of tables for
 * each calendar year of which a report on the county was frozen, small numbers kept back.
 */
@NullMarked
package fr.logementdabord.reporting.view.opendata;

import org.jspecify.annotations.NullMarked;
