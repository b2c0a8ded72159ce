/**
 * The published access matrix.
 */
@NullMarked
package fr.logementdabord.testkit.access;

import org.jspecify.annotations.NullMarked;
