/**
 * What holds for every aggregate of this service.
 */
@NullMarked
package fr.logementdabord.referral.domain;

import org.jspecify.annotations.NullMarked;
