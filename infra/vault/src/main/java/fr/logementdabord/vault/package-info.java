/**
 * Sealed fields: texts that stand in the database encrypted under keys that do not. One
 * mechanism for every service that keeps such texts, the change of their key included.
 */
@NullMarked
package fr.logementdabord.vault;

import org.jspecify.annotations.NullMarked;
