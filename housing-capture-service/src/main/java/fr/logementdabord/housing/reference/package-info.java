/**
 * What the programme has decided, dated, as data.
 */
@NullMarked
package fr.logementdabord.housing.reference;

import org.jspecify.annotations.NullMarked;
