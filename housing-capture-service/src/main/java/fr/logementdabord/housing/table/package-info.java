/**
 * The table of a fluidity meeting: what is prepared, shown and decided there.
 */
@NullMarked
package fr.logementdabord.housing.table;

import org.jspecify.annotations.NullMarked;
