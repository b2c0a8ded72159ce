/**
 * The exchange file with SI-SIAO, both ways: nothing is typed twice, nothing unknown is
 * dropped.
 */
@NullMarked
package fr.logementdabord.referral.sisiao;

import org.jspecify.annotations.NullMarked;
