/**
 * Proposes files whose time is over, erases what was approved, and says what was erased
 * where.
 */
@NullMarked
package fr.logementdabord.referral.retention;

import org.jspecify.annotations.NullMarked;
