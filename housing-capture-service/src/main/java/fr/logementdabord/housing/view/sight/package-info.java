/**
 * Who may see which rows: the part of every query that nobody may leave out.
 */
@NullMarked
package fr.logementdabord.housing.view.sight;

import org.jspecify.annotations.NullMarked;
