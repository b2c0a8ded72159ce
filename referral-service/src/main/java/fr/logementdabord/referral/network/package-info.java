/**
 * Sessions of the network at work: planned, held, and their situations given to a group
 * only after the check against re-identification.
 */
@NullMarked
package fr.logementdabord.referral.network;

import org.jspecify.annotations.NullMarked;
