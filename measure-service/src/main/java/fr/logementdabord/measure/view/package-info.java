/**
 * What a viewer may read of the read models.
 */
@NullMarked
package fr.logementdabord.measure.view;

import org.jspecify.annotations.NullMarked;
