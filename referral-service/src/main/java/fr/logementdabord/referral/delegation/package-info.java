/**
 * Standing in during leave: keeps the delegations where every request can look them up,
 * and gives the person who stands in the territories of those who are away.
 */
@NullMarked
package fr.logementdabord.referral.delegation;

import org.jspecify.annotations.NullMarked;
