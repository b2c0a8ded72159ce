/**
 * The dated lists and rules that are data: read once from the class path, given to those
 * who decide by them.
 */
@NullMarked
package fr.logementdabord.measure.reference;

import org.jspecify.annotations.NullMarked;
