/**
 * Documents on paper, readable by screen readers too (PDF/UA).
 */
@NullMarked
package fr.logementdabord.documents.pdf;

import org.jspecify.annotations.NullMarked;
