/**
 * Agreements brought in by a file, all of them or none.
 */
@NullMarked
package fr.logementdabord.measure.application.imports;

import org.jspecify.annotations.NullMarked;
