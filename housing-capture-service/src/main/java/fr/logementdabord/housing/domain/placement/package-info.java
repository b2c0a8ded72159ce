/**
 * The way of one household into one dwelling: proposed, agreed, awarded, leased, moved
 * in.
 */
@NullMarked
package fr.logementdabord.housing.domain.placement;

import org.jspecify.annotations.NullMarked;
