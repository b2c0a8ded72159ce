/**
 * The log with TLS, users and rights, as in production, on a real broker.
 */
@NullMarked
package fr.logementdabord.operations.log;

import org.jspecify.annotations.NullMarked;
