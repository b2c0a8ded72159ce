/**
 * The contracts of the suite, to read in a browser and to fetch: OpenAPI, AsyncAPI, JSON
 * Schemas, examples and what changed. Nothing in them is secret or personal.
 */
@NullMarked
package fr.logementdabord.gateway.documentation;

import org.jspecify.annotations.NullMarked;
