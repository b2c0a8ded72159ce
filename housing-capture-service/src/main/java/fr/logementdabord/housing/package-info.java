/**
 * The service that captures dwellings and places households in them.
 */
@NullMarked
package fr.logementdabord.housing;

import org.jspecify.annotations.NullMarked;
