/**
 * The exchange file with SI-SIAO.
 */
@NullMarked
package fr.logementdabord.referral.sisiao;

import org.jspecify.annotations.NullMarked;
