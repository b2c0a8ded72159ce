/**
 * Events that somebody outside sends, each decided once whichever door it comes through,
 * kept with its outcome and shown to its sender.
 */
@NullMarked
package fr.logementdabord.inbox;

import org.jspecify.annotations.NullMarked;
