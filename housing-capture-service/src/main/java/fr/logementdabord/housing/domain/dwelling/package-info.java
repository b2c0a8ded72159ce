/**
 * A landlord's vacant dwelling: announced, reserved for one household at a time, let or
 * withdrawn.
 */
@NullMarked
package fr.logementdabord.housing.domain.dwelling;

import org.jspecify.annotations.NullMarked;
