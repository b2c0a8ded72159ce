/**
 * Agreements brought in by a spreadsheet: every mistake is told by line and column, and
 * nothing is signed while there is one.
 */
@NullMarked
package fr.logementdabord.measure.web.agreementimport;

import org.jspecify.annotations.NullMarked;
