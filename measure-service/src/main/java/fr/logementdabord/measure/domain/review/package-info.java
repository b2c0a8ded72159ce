/**
 * The content of one review: a versioned template, a score by domain, a signature.
 */
@NullMarked
package fr.logementdabord.measure.domain.review;

import org.jspecify.annotations.NullMarked;
