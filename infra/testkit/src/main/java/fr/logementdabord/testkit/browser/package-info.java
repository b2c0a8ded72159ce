/**
 * A person's browser: the Chromium that is installed, driven against a running service.
 */
@NullMarked
package fr.logementdabord.testkit.browser;

import org.jspecify.annotations.NullMarked;
