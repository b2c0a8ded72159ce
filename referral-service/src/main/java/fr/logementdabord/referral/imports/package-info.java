/**
 * Existing files brought in by a spreadsheet: looked at line by line first, taken over
 * all together or not at all.
 */
@NullMarked
package fr.logementdabord.referral.imports;

import org.jspecify.annotations.NullMarked;
