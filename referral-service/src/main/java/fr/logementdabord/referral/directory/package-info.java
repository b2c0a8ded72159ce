/**
 * Who works with the platform: the organisations, from dated reference data, and the
 * people who have been seen at work. Professionals only, never a household.
 */
@NullMarked
package fr.logementdabord.referral.directory;

import org.jspecify.annotations.NullMarked;
