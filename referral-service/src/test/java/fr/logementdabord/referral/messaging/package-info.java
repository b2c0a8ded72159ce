/**
 * What is told and what is read, held against the contracts.
 */
@NullMarked
package fr.logementdabord.referral.messaging;

import org.jspecify.annotations.NullMarked;
