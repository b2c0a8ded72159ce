/**
 * The list of measures: folded from our own topic, searched, paged and downloaded.
 */
@NullMarked
package fr.logementdabord.measure.view.measures;

import org.jspecify.annotations.NullMarked;
