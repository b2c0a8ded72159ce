/**
 * The pages and the API of what follows a measure.
 */
@NullMarked
package fr.logementdabord.measure.web.aftercare;

import org.jspecify.annotations.NullMarked;
