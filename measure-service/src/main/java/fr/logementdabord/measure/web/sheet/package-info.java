/**
 * Spreadsheets that are brought in: tried first when one wishes, then taken whole or not
 * at all, with every mistake told by line and column.
 */
@NullMarked
package fr.logementdabord.measure.web.sheet;

import org.jspecify.annotations.NullMarked;
