/**
 * The agreements with their places: how many, taken, free.
 */
@NullMarked
package fr.logementdabord.measure.view.agreements;

import org.jspecify.annotations.NullMarked;
