/**
 * Puts the parts of the service together.
 */
@NullMarked
package fr.logementdabord.referral.config;

import org.jspecify.annotations.NullMarked;
