/**
 * Everything that goes wrong, answered as RFC 9457 JSON or as a polite French page.
 */
@NullMarked
package fr.logementdabord.web.problem;

import org.jspecify.annotations.NullMarked;
