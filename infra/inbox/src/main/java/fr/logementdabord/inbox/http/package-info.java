/**
 * The door over HTTP, and the page on which a sender reads what came of its events.
 */
@NullMarked
package fr.logementdabord.inbox.http;

import org.jspecify.annotations.NullMarked;
