/**
 * What an OpenAPI document must say that only we know: our arguments, problems, roles and
 * French summaries. Idle unless springdoc is on the class path, as it is in the tests of
 * the services.
 */
@NullMarked
package fr.logementdabord.web.openapi;

import org.jspecify.annotations.NullMarked;
