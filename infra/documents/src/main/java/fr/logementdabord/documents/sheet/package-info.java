/**
 * Spreadsheets as French offices write and read them.
 */
@NullMarked
package fr.logementdabord.documents.sheet;

import org.jspecify.annotations.NullMarked;
