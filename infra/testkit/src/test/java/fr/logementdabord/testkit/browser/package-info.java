/**
 * What the browser of the tests finds, shown on pages made to be found.
 */
@NullMarked
package fr.logementdabord.testkit.browser;

import org.jspecify.annotations.NullMarked;
