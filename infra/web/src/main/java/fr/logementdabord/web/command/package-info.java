/**
 * What every command over HTTP carries: its idempotency key and the version it expects.
 */
@NullMarked
package fr.logementdabord.web.command;

import org.jspecify.annotations.NullMarked;
