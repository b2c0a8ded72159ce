/**
 * Public events against their schemas and examples.
 */
@NullMarked
package fr.logementdabord.testkit.contract;

import org.jspecify.annotations.NullMarked;
