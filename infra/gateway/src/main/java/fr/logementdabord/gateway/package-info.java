/**
 * The only public port of the suite.
 */
@NullMarked
package fr.logementdabord.gateway;

import org.jspecify.annotations.NullMarked;
