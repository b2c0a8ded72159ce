/**
 * The pages and the API of reviews, with their PDF.
 */
@NullMarked
package fr.logementdabord.measure.web.review;

import org.jspecify.annotations.NullMarked;
