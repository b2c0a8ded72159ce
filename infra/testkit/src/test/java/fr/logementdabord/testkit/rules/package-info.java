/**
 * The house rules find what they are meant to find.
 */
@NullMarked
package fr.logementdabord.testkit.rules;

import org.jspecify.annotations.NullMarked;
