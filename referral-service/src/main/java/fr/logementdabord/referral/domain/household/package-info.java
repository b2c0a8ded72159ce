/**
 * What follows from who lives in a household, without knowing who they are.
 */
@NullMarked
package fr.logementdabord.referral.domain.household;

import org.jspecify.annotations.NullMarked;
