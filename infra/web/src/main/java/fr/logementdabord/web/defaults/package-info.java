/**
 * Settings every web application of the suite starts from.
 */
@NullMarked
package fr.logementdabord.web.defaults;

import org.jspecify.annotations.NullMarked;
