/**
 * The log of the étayage of a case: who was asked what, who was reminded, and when the
 * answer came. What was said stays in the note store.
 */
@NullMarked
package fr.logementdabord.referral.domain.factfindinglog;

import org.jspecify.annotations.NullMarked;
