/**
 * Proofs of infra/eventing. They stand here because they need the real parts.
 */
@NullMarked
package fr.logementdabord.testkit.eventing;

import org.jspecify.annotations.NullMarked;
