/**
 * Given events, when a command, then events: stories about pure code.
 */
@NullMarked
package fr.logementdabord.testkit.spec;

import org.jspecify.annotations.NullMarked;
