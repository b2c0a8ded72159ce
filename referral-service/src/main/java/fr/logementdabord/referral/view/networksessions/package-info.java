/**
 * The list of the network's sessions: one document per session, folded from our own
 * public events, and its search within what the viewer may see.
 */
@NullMarked
package fr.logementdabord.referral.view.networksessions;

import org.jspecify.annotations.NullMarked;
