/**
 * Finds a case, a dwelling or an organisation from any page.
 */
@NullMarked
package fr.logementdabord.gateway.search;

import org.jspecify.annotations.NullMarked;
