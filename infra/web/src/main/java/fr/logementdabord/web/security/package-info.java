/**
 * Who is looking, proven by a signed token, and the chain of filters that checks it.
 */
@NullMarked
package fr.logementdabord.web.security;

import org.jspecify.annotations.NullMarked;
