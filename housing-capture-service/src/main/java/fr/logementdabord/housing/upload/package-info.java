/**
 * Spreadsheets of availabilities: looked at line by line first, announced all together or
 * not at all.
 */
@NullMarked
package fr.logementdabord.housing.upload;

import org.jspecify.annotations.NullMarked;
