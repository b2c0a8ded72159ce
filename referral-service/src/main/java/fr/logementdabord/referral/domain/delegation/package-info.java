/**
 * Who stands in for the coordinator of a territory, and when. Work belongs to the role in
 * the territory: during leave somebody else holds it, and every step says who took it.
 */
@NullMarked
package fr.logementdabord.referral.domain.delegation;

import org.jspecify.annotations.NullMarked;
