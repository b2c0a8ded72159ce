/**
 * Wires eventing into a Spring Boot service.
 */
@NullMarked
package fr.logementdabord.eventing.config;

import org.jspecify.annotations.NullMarked;
