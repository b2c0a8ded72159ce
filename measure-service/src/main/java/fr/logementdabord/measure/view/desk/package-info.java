/**
 * The association's desk: its measures with what is due when.
 */
@NullMarked
package fr.logementdabord.measure.view.desk;

import org.jspecify.annotations.NullMarked;
