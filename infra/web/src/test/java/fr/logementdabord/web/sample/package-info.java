/**
 * The smallest application on the class path of this module, asked over real HTTP.
 */
@NullMarked
package fr.logementdabord.web.sample;

import org.jspecify.annotations.NullMarked;
