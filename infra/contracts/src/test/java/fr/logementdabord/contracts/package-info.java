/**
 * The contract files agree with each other and with what was released before.
 */
@NullMarked
package fr.logementdabord.contracts;

import org.jspecify.annotations.NullMarked;
