/**
 * The sessions of the network: GEP, training, awareness, club. Organisations and numbers
 * of people, never a name; cases of a GEP by number, inside this service only.
 */
@NullMarked
package fr.logementdabord.referral.domain.network;

import org.jspecify.annotations.NullMarked;
