/**
 * The house rules of every service, checked on its classes.
 */
@NullMarked
package fr.logementdabord.testkit.rules;

import org.jspecify.annotations.NullMarked;
