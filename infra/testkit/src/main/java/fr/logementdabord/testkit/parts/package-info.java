/**
 * The real broker, the real database process and real tokens.
 */
@NullMarked
package fr.logementdabord.testkit.parts;

import org.jspecify.annotations.NullMarked;
