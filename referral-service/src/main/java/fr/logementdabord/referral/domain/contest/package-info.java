/**
 * The contests of an orientation: somebody asks for another one, and the coordinator
 * answers within a time of its own.
 */
@NullMarked
package fr.logementdabord.referral.domain.contest;

import org.jspecify.annotations.NullMarked;
