/**
 * Wires the service.
 */
@NullMarked
package fr.logementdabord.housing.config;

import org.jspecify.annotations.NullMarked;
