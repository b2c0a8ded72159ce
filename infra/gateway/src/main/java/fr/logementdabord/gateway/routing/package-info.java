/**
 * Which service answers which path, and what is passed on to it.
 */
@NullMarked
package fr.logementdabord.gateway.routing;

import org.jspecify.annotations.NullMarked;
